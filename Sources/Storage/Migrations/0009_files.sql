-- Files of dossiers: scans of their papers and signed results. The contents lie outside the database under their
-- hashes; `name` is what people called a file and becomes empty when it is lawfully erased.

CREATE TABLE dossier_file (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    component_number BIGINT NOT NULL CHECK (component_number >= 0),
    place BIGINT NOT NULL CHECK (place >= 1),
    is_continuation BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'tiff')),
    size BIGINT NOT NULL CHECK (size >= 1),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    page_count BIGINT NOT NULL CHECK (page_count >= 1),
    signatures TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_by TEXT,
    removed_at TEXT,
    removal_reason TEXT,
    PRIMARY KEY (office_id, dossier_code, file_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL)),
    CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
);
