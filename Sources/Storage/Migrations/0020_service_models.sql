-- Service models («Ngày không viết», «Ngày không hẹn») with their approval, and what a dossier was received under.

CREATE TABLE service_model (
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
    valid_to TEXT CHECK (valid_to >= valid_from),
    kinds TEXT NOT NULL,
    procedures TEXT NOT NULL,
    exclusions TEXT NOT NULL,
    holiday_rule TEXT NOT NULL CHECK (holiday_rule IN ('dropped', 'nextWorkingDay', 'previousWorkingDay')),
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

ALTER TABLE dossier ADD COLUMN service_model BIGINT;
ALTER TABLE dossier ADD COLUMN fallback TEXT NOT NULL DEFAULT '';

CREATE INDEX dossier_service_model ON dossier (office_id, service_model, received_on) WHERE service_model IS NOT NULL;
