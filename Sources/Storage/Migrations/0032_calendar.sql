-- Closures and changes of the office hours wait for a leader; what was entered before was in force at once.

ALTER TABLE office_closure ADD COLUMN status TEXT NOT NULL DEFAULT 'approved'
    CHECK (status IN ('proposed', 'approved', 'sentBack', 'revoked'));
ALTER TABLE office_closure ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE office_closure ADD COLUMN proposed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE office_closure ADD COLUMN decided_by TEXT;
ALTER TABLE office_closure ADD COLUMN decided_at TEXT;
ALTER TABLE office_closure ADD COLUMN decision_note TEXT NOT NULL DEFAULT '';

UPDATE office_closure SET proposed_at = (
    SELECT created_at FROM office WHERE office.office_id = office_closure.office_id);

ALTER TABLE office ADD COLUMN hour_changes TEXT NOT NULL DEFAULT '';

CREATE TABLE hours_change (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    change_id TEXT NOT NULL,
    hours TEXT NOT NULL,
    applies_from TEXT NOT NULL,
    document TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'sentBack')),
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decision_note TEXT NOT NULL,
    PRIMARY KEY (office_id, change_id)
);

-- Years that an import has stated to be complete, beside those whose statutory holidays are all there.
CREATE TABLE covered_year (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    year BIGINT NOT NULL CHECK (year BETWEEN 1 AND 9998),
    PRIMARY KEY (office_id, year)
);
