-- Dossiers filed online, from their arrival until the office has received, returned or refused them, and how they come in.

-- No secret stands here: `secret_place` names where the password lies, and of the key for deliveries there is the hash.
CREATE TABLE inbound_connection (
    office_id TEXT PRIMARY KEY REFERENCES office (office_id),
    address TEXT NOT NULL,
    user_name TEXT NOT NULL,
    secret_place TEXT NOT NULL,
    token_path TEXT NOT NULL,
    list_path TEXT NOT NULL,
    acknowledgement_path TEXT NOT NULL,
    answer_path TEXT NOT NULL,
    poll_seconds BIGINT NOT NULL CHECK (poll_seconds BETWEEN 5 AND 86400),
    delivery_key_hash TEXT NOT NULL,
    delivery_addresses TEXT NOT NULL,
    configured_at TEXT NOT NULL,
    fetched_at TEXT,
    trouble TEXT NOT NULL
);

CREATE UNIQUE INDEX inbound_connection_key ON inbound_connection (delivery_key_hash) WHERE delivery_key_hash <> '';

-- `told` is the last status the portal's service knows; `tell_at` is when the next may be told to it. `record_told` is the
-- status and round that the portal's record of a filing shows which never became a dossier.
CREATE TABLE online_filing (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    code TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('pulled', 'pushed')),
    portal_id TEXT NOT NULL,
    technical_id TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    entries TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    answer_by TEXT,
    status TEXT NOT NULL CHECK (status IN ('submitted', 'returnedForCompletion', 'refused', 'received')),
    round BIGINT NOT NULL CHECK (round >= 1),
    words TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT,
    dossier_code TEXT,
    content_hash TEXT NOT NULL,
    acknowledged_at TEXT,
    told BIGINT CHECK (told BETWEEN 1 AND 7),
    tell_at TEXT NOT NULL,
    tell_attempts BIGINT NOT NULL CHECK (tell_attempts >= 0),
    trouble TEXT NOT NULL,
    record_told TEXT NOT NULL DEFAULT '',
    record_at TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((status = 'submitted') = (decided_at IS NULL)),
    CHECK ((status = 'received') = (dossier_code IS NOT NULL))
);

CREATE INDEX online_filing_waiting ON online_filing (office_id, answer_by) WHERE status = 'submitted';
CREATE INDEX online_filing_answered ON online_filing (office_id, decided_at) WHERE status <> 'submitted';
CREATE UNIQUE INDEX online_filing_dossier ON online_filing (office_id, dossier_code) WHERE dossier_code IS NOT NULL;

-- `hash` names a content that is kept; it is empty where the file was refused, and `refusal` says why.
CREATE TABLE online_filing_file (
    office_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round >= 1),
    place BIGINT NOT NULL CHECK (place >= 1),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    component_number BIGINT NOT NULL CHECK (component_number >= 0),
    kind TEXT,
    size BIGINT NOT NULL CHECK (size >= 0),
    hash TEXT NOT NULL,
    page_count BIGINT NOT NULL CHECK (page_count >= 0),
    refusal TEXT NOT NULL,
    scan TEXT NOT NULL CHECK (scan IN ('clean', 'infected', 'unchecked')),
    PRIMARY KEY (office_id, filing_code, file_id),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code),
    CHECK ((hash = '') = (refusal <> '')),
    CHECK ((hash = '') = (kind IS NULL))
);
