-- How each office reaches its province's portal, what waits to be sent there, and what the portal has acknowledged.

-- No secret stands here: `secret_place` names the file or the variable of the environment that holds it.
CREATE TABLE portal_connection (
    office_id TEXT PRIMARY KEY REFERENCES office (office_id),
    dialect TEXT NOT NULL CHECK (dialect IN ('a', 'b', 'c')),
    address TEXT NOT NULL CHECK (address <> ''),
    unit_code TEXT NOT NULL CHECK (unit_code <> ''),
    subsystem TEXT NOT NULL,
    user_name TEXT NOT NULL,
    secret_place TEXT NOT NULL,
    login_path TEXT NOT NULL,
    share_path TEXT NOT NULL,
    integration_path TEXT NOT NULL,
    token_path TEXT NOT NULL,
    insert_path TEXT NOT NULL,
    update_path TEXT NOT NULL,
    progress_path TEXT NOT NULL,
    timeout_seconds BIGINT NOT NULL CHECK (timeout_seconds BETWEEN 1 AND 120),
    link_days BIGINT NOT NULL CHECK (link_days BETWEEN 1 AND 365),
    code_map TEXT NOT NULL,
    is_paused BOOLEAN NOT NULL,
    configured_at TEXT NOT NULL,
    answered_at TEXT,
    trouble TEXT NOT NULL DEFAULT ''
);

-- Procedures as the portal's own catalogue has them, one JSON text each.
CREATE TABLE portal_procedure (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    procedure_code TEXT NOT NULL,
    entry TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    PRIMARY KEY (office_id, procedure_code)
);

-- One row for each change that the portal must learn of, written in the change's own transaction.
CREATE TABLE outbox_message (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    written_at TEXT NOT NULL,
    delivered_at TEXT,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX outbox_waiting ON outbox_message (office_id, written_at) WHERE delivered_at IS NULL;
CREATE INDEX outbox_delivered ON outbox_message (office_id, delivered_at) WHERE delivered_at IS NOT NULL;

-- How far the portal has acknowledged each dossier, and who is sending it just now.
CREATE TABLE portal_dossier (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    portal_code TEXT NOT NULL,
    technical_id TEXT NOT NULL,
    is_from_portal BOOLEAN NOT NULL,
    portal_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'parked', 'delivered')),
    is_there BOOLEAN NOT NULL,
    record_through BIGINT NOT NULL CHECK (record_through >= 0),
    progress_through BIGINT NOT NULL CHECK (progress_through >= 0),
    held_steps TEXT NOT NULL,
    is_again BOOLEAN NOT NULL,
    call_underway TEXT NOT NULL,
    doubt TEXT,
    lease_owner TEXT,
    lease_until TEXT,
    attempts BIGINT NOT NULL CHECK (attempts >= 0),
    next_at TEXT NOT NULL,
    words TEXT NOT NULL,
    delivered_at TEXT,
    exchange_count BIGINT NOT NULL CHECK (exchange_count >= 0),
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((lease_owner IS NULL) = (lease_until IS NULL))
);

CREATE INDEX portal_dossier_due ON portal_dossier (office_id, next_at) WHERE state = 'waiting';
CREATE INDEX portal_dossier_parked ON portal_dossier (office_id, next_at) WHERE state = 'parked';
CREATE UNIQUE INDEX portal_dossier_code ON portal_dossier (office_id, portal_code);

-- What was said with the portal about each dossier; a repetition of the same failure is counted, not listed.
CREATE TABLE portal_exchange (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    at TEXT NOT NULL,
    call TEXT NOT NULL,
    outcome TEXT NOT NULL,
    words TEXT NOT NULL,
    times BIGINT NOT NULL CHECK (times >= 1),
    PRIMARY KEY (office_id, dossier_code, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

-- Comparisons of our books with the portal's records, and what they found.
CREATE TABLE portal_check (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    check_id TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at TEXT NOT NULL,
    finished_at TEXT,
    compared BIGINT NOT NULL CHECK (compared >= 0),
    trouble TEXT NOT NULL,
    PRIMARY KEY (office_id, check_id)
);

CREATE INDEX portal_check_time ON portal_check (office_id, requested_at);

CREATE TABLE portal_difference (
    office_id TEXT NOT NULL,
    check_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    kind TEXT NOT NULL,
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    PRIMARY KEY (office_id, check_id, dossier_code, kind),
    FOREIGN KEY (office_id, check_id) REFERENCES portal_check (office_id, check_id)
);

-- Each time the portal fetched an attachment by its link.
CREATE TABLE portal_link_use (
    office_id TEXT NOT NULL,
    use_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (office_id, use_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);
