-- A model may be called off before its first day: its last day then lies before it.

-- A CHECK cannot be taken away in place on both engines, so the table is written anew.
CREATE TABLE service_model_next (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    replaces BIGINT,
    name TEXT NOT NULL,
    decision_number TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    weekdays TEXT NOT NULL,
    sessions TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to >= valid_from OR status = 'approved'),
    kinds TEXT NOT NULL,
    procedures TEXT NOT NULL,
    excluded_procedures TEXT NOT NULL,
    exclusions TEXT NOT NULL,
    holiday_rule TEXT NOT NULL CHECK (holiday_rule IN ('dropped', 'nextWorkingDay', 'previousWorkingDay')),
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

INSERT INTO service_model_next (
    office_id, number, status, replaces, name, decision_number, decided_on, weekdays, sessions, valid_from, valid_to, kinds,
    procedures, excluded_procedures, exclusions, holiday_rule, proposed_by, proposed_at, approved_by, approved_at, note)
SELECT office_id, number, status, replaces, name, decision_number, decided_on, weekdays, sessions, valid_from, valid_to, kinds,
    procedures, excluded_procedures, exclusions, holiday_rule, proposed_by, proposed_at, approved_by, approved_at, note
FROM service_model;

DROP TABLE service_model;
ALTER TABLE service_model_next RENAME TO service_model;
