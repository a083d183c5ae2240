-- Dossiers with their persons and their chained events; the numbers they are given.

CREATE TABLE dossier (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    code TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'post', 'online')),
    return_channel TEXT NOT NULL CHECK (return_channel IN ('counter', 'post', 'electronic')),
    status TEXT NOT NULL CHECK (status IN (
        'submitted', 'returnedForCompletion', 'refused', 'received', 'processing', 'awaitingSupplement',
        'closedIncomplete', 'awaitingPayment', 'suspended', 'withdrawn', 'decided', 'readyAtCounter', 'returned',
        'reopened')),
    is_open BOOLEAN NOT NULL,
    received_at TEXT NOT NULL,
    received_on TEXT NOT NULL,
    due_at TEXT NOT NULL CHECK (due_at >= received_at),
    due_on TEXT NOT NULL,
    original_due_at TEXT NOT NULL CHECK (original_due_at >= received_at),
    book_year BIGINT NOT NULL,
    book_number BIGINT NOT NULL CHECK (book_number >= 1),
    set_count BIGINT NOT NULL CHECK (set_count >= 1),
    fee_due BIGINT CHECK (fee_due >= 0),
    is_immediate BOOLEAN NOT NULL,
    step BIGINT NOT NULL,
    holder_role TEXT NOT NULL,
    holder_id TEXT NOT NULL,
    offer_role TEXT,
    offer_id TEXT,
    offer_step BIGINT,
    outcome_positive BOOLEAN,
    outcome_summary TEXT NOT NULL,
    outcome_grounds TEXT NOT NULL,
    drafted_by TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    finished_at TEXT CHECK (finished_at >= received_at),
    finished_on TEXT,
    result_number TEXT NOT NULL,
    returned_at TEXT CHECK (returned_at >= finished_at),
    rating BIGINT CHECK (rating BETWEEN 1 AND 5),
    pauses TEXT NOT NULL,
    supplement_count BIGINT NOT NULL CHECK (supplement_count BETWEEN 0 AND 2),
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    tracking_hash TEXT NOT NULL,
    PRIMARY KEY (office_id, code),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number)
);

CREATE UNIQUE INDEX dossier_tracking ON dossier (office_id, tracking_hash);
CREATE UNIQUE INDEX dossier_book ON dossier (office_id, book_year, book_number);
CREATE INDEX dossier_received ON dossier (office_id, received_on, procedure_code);
CREATE INDEX dossier_open_due ON dossier (office_id, due_at) WHERE is_open;
CREATE INDEX dossier_holder ON dossier (office_id, holder_role, holder_id, due_at) WHERE is_open;
CREATE INDEX dossier_offer ON dossier (office_id, offer_role, due_at) WHERE offer_role IS NOT NULL;

-- Personal data live here alone, so that they can be erased lawfully without breaking a chain.
CREATE TABLE dossier_person (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('owner', 'representative', 'collector')),
    salt TEXT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    authorisation TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, part),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE INDEX dossier_person_number ON dossier_person (office_id, personal_number) WHERE personal_number <> '';

CREATE TABLE dossier_event (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    effective_at TEXT NOT NULL CHECK (effective_at <= entered_at),
    payload TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

-- Numbers given once: 'day 2026-11-23' for codes, 'book 2026' for the register, and so on.
CREATE TABLE dossier_number (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    series TEXT NOT NULL,
    last_number BIGINT NOT NULL CHECK (last_number >= 1),
    PRIMARY KEY (office_id, series)
);

-- The one-time key of each reception: the same key never receives twice.
CREATE TABLE reception_key (
    office_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    PRIMARY KEY (office_id, officer_id, key),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

-- Slips given instead of a reception: request for completion (Mẫu 02) and refusal (Mẫu 03).
CREATE TABLE intake_notice (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    notice_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('completion', 'refusal')),
    book_year BIGINT NOT NULL,
    book_number BIGINT NOT NULL CHECK (book_number >= 1),
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    items TEXT NOT NULL,
    reason TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    PRIMARY KEY (office_id, notice_id),
    UNIQUE (office_id, kind, book_year, book_number),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number)
);

CREATE INDEX intake_notice_number ON intake_notice (office_id, personal_number, procedure_code);
