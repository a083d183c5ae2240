-- Papers that were issued, with all that is needed to print each again exactly as it was.

-- `content` holds what the paper says, persons included, and becomes NULL when their data are lawfully erased: the
-- hashes stay. The QR code's token is kept only as its hash.
CREATE TABLE issued_paper (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    paper_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'receipt', 'supplementRequest', 'refusal', 'apology', 'stopNotice', 'controlSheet', 'register',
        'resultHandover', 'feeReceipt')),
    regulation TEXT NOT NULL CHECK (regulation IN ('tt01_2018', 'tt03_2025')),
    year BIGINT NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    symbol TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    content TEXT,
    content_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    html_hash TEXT,
    pdf_hash TEXT,
    filed_at TEXT,
    replaced_by TEXT,
    ended_at TEXT,
    withdrawal_reason TEXT,
    PRIMARY KEY (office_id, paper_id),
    CHECK ((pdf_hash IS NULL) = (filed_at IS NULL)),
    CHECK ((ended_at IS NULL) = (replaced_by IS NULL AND withdrawal_reason IS NULL)),
    CHECK (replaced_by IS NULL OR withdrawal_reason IS NULL)
);

CREATE UNIQUE INDEX issued_paper_token ON issued_paper (office_id, token_hash);
-- Receipts and control sheets carry the dossier's line of the book; every other kind counts for itself.
CREATE UNIQUE INDEX issued_paper_number ON issued_paper (office_id, kind, year, number)
    WHERE kind NOT IN ('receipt', 'controlSheet');
CREATE INDEX issued_paper_waiting ON issued_paper (office_id, issued_at) WHERE pdf_hash IS NULL;

CREATE TABLE issued_paper_dossier (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, paper_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, paper_id) REFERENCES issued_paper (office_id, paper_id)
);

CREATE INDEX issued_paper_of ON issued_paper_dossier (office_id, paper_id);

-- Words in which offices differ: the letters after a number, the names of a receipt's sheets.
CREATE TABLE paper_wording (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (office_id, subject)
);
