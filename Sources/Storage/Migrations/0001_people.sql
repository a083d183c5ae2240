-- Offices, the people who work there, their sessions and tokens, and what happened at the office itself.

CREATE TABLE office (
    office_id TEXT PRIMARY KEY,
    agency_code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    province TEXT NOT NULL,
    hours TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    hotline TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE office_host (
    host TEXT PRIMARY KEY,
    office_id TEXT NOT NULL REFERENCES office (office_id)
);

CREATE TABLE officer (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    officer_id TEXT NOT NULL,
    user_name TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id)
);

CREATE TABLE officer_role (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    role TEXT NOT NULL
        CHECK (role IN ('reception', 'processing', 'leader', 'head', 'clerk', 'control', 'administrator')),
    PRIMARY KEY (office_id, officer_id, role),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

-- Found by the hash alone: the token tells the office before anything else does.
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    locked BOOLEAN NOT NULL,
    CHECK (created_at < expires_at),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

CREATE INDEX session_of_officer ON session (office_id, officer_id);
CREATE INDEX session_by_end ON session (expires_at);

-- Guards the door of the whole server. Names and addresses are kept only as keyed hashes: people type passwords
-- into the wrong field.
CREATE TABLE sign_in_failure (
    failure_id TEXT PRIMARY KEY,
    user_key TEXT NOT NULL,
    address_key TEXT NOT NULL,
    failed_at TEXT NOT NULL
);

CREATE INDEX sign_in_failure_of_user ON sign_in_failure (user_key, failed_at);
CREATE INDEX sign_in_failure_of_address ON sign_in_failure (address_key, failed_at);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure (failed_at);

CREATE TABLE api_token (
    office_id TEXT NOT NULL,
    token_id TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    officer_id TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT,
    PRIMARY KEY (office_id, token_id),
    FOREIGN KEY (office_id, officer_id) REFERENCES officer (office_id, officer_id)
);

CREATE INDEX api_token_of_officer ON api_token (office_id, officer_id);

-- Chained like the events of a dossier.
CREATE TABLE office_event (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, sequence)
);
