-- The catalogue of procedures in its versions, and the working calendar, of each office.

CREATE TABLE procedure_version (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    effective_from TEXT NOT NULL,
    effective_to TEXT CHECK (effective_to >= effective_from),
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    field TEXT NOT NULL,
    definition TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code, number)
);

CREATE TABLE holiday (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    held_on TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'compensatory_day_off', 'compensatory_working_day')),
    name TEXT NOT NULL,
    PRIMARY KEY (office_id, held_on)
);

-- The document that orders a closure and who entered it stand in the office's events.
CREATE TABLE office_closure (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    closure_id TEXT NOT NULL,
    closed_from TEXT NOT NULL,
    closed_to TEXT NOT NULL CHECK (closed_to >= closed_from),
    document TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, closure_id)
);

-- Goes up with every change of holidays, closures or hours, so that a calendar in memory knows when it is old.
CREATE TABLE calendar_revision (
    office_id TEXT NOT NULL PRIMARY KEY REFERENCES office (office_id),
    revision BIGINT NOT NULL
);
