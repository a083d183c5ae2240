-- What agencies named for a week of interlinked cases, line by line as it was typed, beside what our book said then.

CREATE TABLE case_week_count (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    agency TEXT NOT NULL,
    monday TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    theirs TEXT NOT NULL CHECK (theirs <> ''),
    ours TEXT NOT NULL,
    typed_by TEXT NOT NULL,
    typed_at TEXT NOT NULL,
    PRIMARY KEY (office_id, agency, monday, number)
);
