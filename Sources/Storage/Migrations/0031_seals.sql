-- Daily seals over all chains of an office, signed with a key that the database does not hold.

CREATE TABLE seal (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    sealed_at TEXT NOT NULL,
    dossier_count BIGINT NOT NULL CHECK (dossier_count >= 0),
    event_count BIGINT NOT NULL CHECK (event_count >= 0),
    head_count BIGINT NOT NULL CHECK (head_count >= 0),
    head_digest TEXT NOT NULL CHECK (length(head_digest) = 64),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    public_key TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

-- The chains that have moved since the seal before, each with its last event then: written ahead of their seal, never after.
CREATE TABLE sealed_head (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    seal_number BIGINT NOT NULL CHECK (seal_number >= 1),
    place BIGINT NOT NULL CHECK (place >= 1),
    subject TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    hash TEXT NOT NULL,
    PRIMARY KEY (office_id, seal_number, place),
    UNIQUE (office_id, subject, sequence)
);
