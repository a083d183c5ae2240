-- Guesses at tracking that missed, by keyed hash of the address or of the dossier code they came with: no personal
-- data, and forgotten after two hours.

CREATE TABLE tracking_miss (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    subject_key TEXT NOT NULL,
    missed_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (office_id, subject_key)
);

CREATE INDEX tracking_miss_by_time ON tracking_miss (office_id, seen_at);
