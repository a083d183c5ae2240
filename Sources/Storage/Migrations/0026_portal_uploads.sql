-- Files that portals have taken, what an applicant is where the number does not say it, and keys fixed in a province's gateway.

ALTER TABLE dossier_person ADD COLUMN applicant_kind TEXT
    CHECK (applicant_kind IN ('person', 'enterprise', 'agency', 'organisation'));
ALTER TABLE dossier_person_former ADD COLUMN applicant_kind TEXT
    CHECK (applicant_kind IN ('person', 'enterprise', 'agency', 'organisation'));

-- Empty: the gateway gives tokens, and files go to the usual path.
ALTER TABLE portal_connection ADD COLUMN key_header TEXT NOT NULL DEFAULT '';
ALTER TABLE portal_connection ADD COLUMN upload_path TEXT NOT NULL DEFAULT '';

-- What a portal calls a file and the mark it gave it, for each address that files were handed to.
CREATE TABLE portal_upload (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    address TEXT NOT NULL CHECK (address <> ''),
    portal_file_id TEXT NOT NULL CHECK (portal_file_id <> ''),
    portal_hash TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, file_id, address),
    FOREIGN KEY (office_id, dossier_code, file_id) REFERENCES dossier_file (office_id, dossier_code, file_id)
);

-- madonvi: where one account lists the dossiers of several offices, only those of this one are taken; empty: all.
ALTER TABLE inbound_connection ADD COLUMN unit_code TEXT NOT NULL DEFAULT '';
