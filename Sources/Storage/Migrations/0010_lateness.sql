-- What a specialist has proposed, extensions, letters of apology, reopenings; persons as they were before a correction.

ALTER TABLE dossier ADD COLUMN proposal_kind TEXT CHECK (proposal_kind IN ('supplement', 'verification'));
ALTER TABLE dossier ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN proposal_items TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN proposal_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN is_extended BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE dossier ADD COLUMN requested_items TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN grace_until TEXT;
ALTER TABLE dossier ADD COLUMN apology_stage TEXT
    CHECK (apology_stage IN ('opened', 'drafted', 'reviewed', 'signed', 'numbered'));
ALTER TABLE dossier ADD COLUMN apology_kinds TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN apology_drafted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN apology_new_due_at TEXT;
ALTER TABLE dossier ADD COLUMN apology_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN apologised_for TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN is_re_appointed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE dossier ADD COLUMN is_delay_explained BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE dossier ADD COLUMN reopened_at TEXT;

CREATE INDEX dossier_open_lawful ON dossier (office_id, lawful_due_on) WHERE is_open;
CREATE INDEX dossier_proposal ON dossier (office_id, due_at) WHERE proposal_kind IS NOT NULL;
CREATE INDEX dossier_grace ON dossier (office_id, grace_until) WHERE grace_until IS NOT NULL;

-- Letters of apology (Mẫu 04), each the replay of its dossier's events; one underway a dossier, numbered by year.
CREATE TABLE apology (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
    stage TEXT NOT NULL CHECK (stage IN (
        'opened', 'drafted', 'reviewed', 'signed', 'numbered', 'forwarded', 'dropped')),
    kinds TEXT NOT NULL CHECK (kinds <> ''),
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    due_at TEXT NOT NULL,
    cause TEXT CHECK (cause IN ('internal', 'otherAgency', 'system', 'forceMajeure')),
    responsible_id TEXT NOT NULL,
    faults TEXT NOT NULL,
    new_due_at TEXT,
    drafted_by TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at TEXT,
    signed_on TEXT,
    book_year BIGINT,
    book_number BIGINT CHECK (book_number >= 1),
    channel TEXT CHECK (channel IN ('paper', 'email', 'textMessage', 'phone')),
    forwarded_at TEXT,
    forwarding_note TEXT NOT NULL,
    objection TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, ordinal),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE UNIQUE INDEX apology_underway ON apology (office_id, dossier_code)
    WHERE stage NOT IN ('forwarded', 'dropped');
CREATE UNIQUE INDEX apology_number ON apology (office_id, book_year, book_number);
CREATE INDEX apology_stage ON apology (office_id, stage, opened_at);
CREATE INDEX apology_signed ON apology (office_id, signed_on);

-- A person's row as it was until the event that replaced it.
CREATE TABLE dossier_person_former (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('owner', 'representative', 'collector')),
    replaced_by BIGINT NOT NULL,
    salt TEXT NOT NULL,
    name TEXT NOT NULL,
    personal_number TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    authorisation TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, part, replaced_by),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

-- How the office keeps its time: days before the due date on which a letter of apology is begun, working days in which a
-- dossier may be completed.
ALTER TABLE office ADD COLUMN apology_notice_days BIGINT NOT NULL DEFAULT 1 CHECK (apology_notice_days BETWEEN 1 AND 3);
ALTER TABLE office ADD COLUMN supplement_grace_days BIGINT NOT NULL DEFAULT 15
    CHECK (supplement_grace_days BETWEEN 1 AND 60);
