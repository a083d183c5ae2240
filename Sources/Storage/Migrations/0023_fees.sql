-- Money over the counter: what was taken and given back, each officer's closings, the account for transfers, and two kinds of papers.

CREATE TABLE till_closing (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    closing_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    payment_count BIGINT NOT NULL CHECK (payment_count >= 1),
    cash BIGINT NOT NULL CHECK (cash >= 0),
    cash_refunded BIGINT NOT NULL CHECK (cash_refunded >= 0),
    transfer BIGINT NOT NULL CHECK (transfer >= 0),
    transfer_refunded BIGINT NOT NULL CHECK (transfer_refunded >= 0),
    counted BIGINT NOT NULL CHECK (counted >= 0),
    explanation TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    PRIMARY KEY (office_id, closing_id)
);

CREATE INDEX till_closing_day ON till_closing (office_id, closed_on);

-- One row for each event of money in a dossier's chain; a closing takes what none has taken before.
CREATE TABLE fee_payment (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('paid', 'refunded')),
    means TEXT NOT NULL CHECK (means IN ('cash', 'transfer')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    reference TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    paid_at TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    closing_id TEXT,
    PRIMARY KEY (office_id, dossier_code, sequence),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, closing_id) REFERENCES till_closing (office_id, closing_id)
);

CREATE INDEX fee_payment_open ON fee_payment (office_id, officer_id) WHERE closing_id IS NULL;

CREATE INDEX fee_payment_closing ON fee_payment (office_id, closing_id) WHERE closing_id IS NOT NULL;

-- Every account that was ever set; the last one counts.
CREATE TABLE fee_account (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    bank_code TEXT NOT NULL,
    account_number TEXT NOT NULL,
    holder TEXT NOT NULL,
    bank TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (office_id, number)
);

-- A CHECK cannot be changed in place on both engines, so both tables are written anew.
CREATE TABLE issued_paper_wide (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    paper_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'receipt', 'supplementRequest', 'refusal', 'apology', 'stopNotice', 'controlSheet', 'register',
        'resultHandover', 'feeReceipt', 'feeRefund', 'tillClosing', 'certificationBook', 'apologyRegister', 'noneArose')),
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
    subject TEXT NOT NULL,
    PRIMARY KEY (office_id, paper_id),
    CHECK ((pdf_hash IS NULL) = (filed_at IS NULL)),
    CHECK ((ended_at IS NULL) = (replaced_by IS NULL AND withdrawal_reason IS NULL)),
    CHECK (replaced_by IS NULL OR withdrawal_reason IS NULL)
);

INSERT INTO issued_paper_wide (
    office_id, paper_id, kind, regulation, year, number, symbol, dated_on, issued_at, issued_by, content, content_hash,
    token_hash, html_hash, pdf_hash, filed_at, replaced_by, ended_at, withdrawal_reason, subject)
SELECT office_id, paper_id, kind, regulation, year, number, symbol, dated_on, issued_at, issued_by, content,
    content_hash, token_hash, html_hash, pdf_hash, filed_at, replaced_by, ended_at, withdrawal_reason, subject
FROM issued_paper;

CREATE TABLE issued_paper_dossier_wide (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    paper_id TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code, paper_id),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    FOREIGN KEY (office_id, paper_id) REFERENCES issued_paper_wide (office_id, paper_id)
);

INSERT INTO issued_paper_dossier_wide (office_id, dossier_code, paper_id)
SELECT office_id, dossier_code, paper_id FROM issued_paper_dossier;

DROP TABLE issued_paper_dossier;
DROP TABLE issued_paper;
ALTER TABLE issued_paper_wide RENAME TO issued_paper;
ALTER TABLE issued_paper_dossier_wide RENAME TO issued_paper_dossier;

CREATE UNIQUE INDEX issued_paper_token ON issued_paper (office_id, token_hash);
-- Receipts and control sheets carry the dossier's line of the book; every other kind counts for itself.
CREATE UNIQUE INDEX issued_paper_number ON issued_paper (office_id, kind, year, number)
    WHERE kind NOT IN ('receipt', 'controlSheet');
CREATE INDEX issued_paper_waiting ON issued_paper (office_id, issued_at) WHERE pdf_hash IS NULL;
CREATE INDEX issued_paper_subject ON issued_paper (office_id, kind, issued_at) WHERE subject <> '';
CREATE INDEX issued_paper_of ON issued_paper_dossier (office_id, paper_id);
