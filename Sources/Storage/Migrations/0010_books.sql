-- The four certification registers with their corrections, and which lines of old books were taken over.

-- What is written stays: rows are only ever added, by the numbering of a certified outcome.
CREATE TABLE certification_entry (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    book TEXT NOT NULL CHECK (book IN ('SCT/BS', 'SCT/CK,ĐC', 'SCT/CKND', 'SCT/HĐ,GD')),
    book_year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    dossier_code TEXT NOT NULL,
    paper_name TEXT NOT NULL CHECK (paper_name <> ''),
    copies BIGINT NOT NULL CHECK (copies BETWEEN 1 AND 999),
    pages BIGINT NOT NULL CHECK (pages BETWEEN 1 AND 999),
    fee BIGINT CHECK (fee >= 0),
    signer_id TEXT NOT NULL,
    certified_at TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    outside_place TEXT,
    outside_at TEXT CHECK ((outside_at IS NULL) = (outside_place IS NULL)),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL CHECK (entered_at >= certified_at),
    PRIMARY KEY (office_id, book, book_year, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX certification_of_dossier ON certification_entry (office_id, dossier_code);

CREATE TABLE certification_correction (
    office_id TEXT NOT NULL,
    book TEXT NOT NULL,
    book_year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    paper_name TEXT NOT NULL CHECK (paper_name <> ''),
    copies BIGINT NOT NULL CHECK (copies BETWEEN 1 AND 999),
    pages BIGINT NOT NULL CHECK (pages BETWEEN 1 AND 999),
    fee BIGINT CHECK (fee >= 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    officer_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (office_id, book, book_year, number, sequence),
    FOREIGN KEY (office_id, book, book_year, number)
        REFERENCES certification_entry (office_id, book, book_year, number)
);

-- A line of a spreadsheet is known again by a keyed hash of what stands in it.
CREATE TABLE imported_line (
    office_id TEXT NOT NULL,
    line_key TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    row_number BIGINT NOT NULL CHECK (row_number >= 1),
    dossier_code TEXT NOT NULL,
    PRIMARY KEY (office_id, line_key),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);
