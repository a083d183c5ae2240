-- Interlinked cases: what the agencies have agreed on, the cases, and the chain of what happened to each.

-- Version 0 of a procedure is never stored: it is the law alone. `terms` is JSON with sorted keys.
CREATE TABLE coordination_agreement (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    effective_from TEXT NOT NULL,
    decision TEXT NOT NULL,
    terms TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code, number),
    CHECK ((status = 'proposed') = (decided_at IS NULL))
);

CREATE UNIQUE INDEX coordination_agreement_waiting ON coordination_agreement (office_id, procedure_code)
    WHERE status = 'proposed';

-- The head of a case; all else is the replay of its events. `code` is that of the dossier that leads it.
CREATE TABLE interlinked_case (
    office_id TEXT NOT NULL,
    code TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    whole_due_at TEXT NOT NULL,
    closed_at TEXT,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, code) REFERENCES dossier (office_id, code)
);

CREATE INDEX interlinked_case_open ON interlinked_case (office_id, whole_due_at) WHERE closed_at IS NULL;
CREATE INDEX interlinked_case_closed ON interlinked_case (office_id, closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE case_event (
    office_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, case_code, sequence),
    FOREIGN KEY (office_id, case_code) REFERENCES interlinked_case (office_id, code)
);

CREATE INDEX dossier_case ON dossier (office_id, case_code) WHERE case_code <> '';
