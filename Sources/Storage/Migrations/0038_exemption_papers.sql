-- Statements of exemption (phiếu miễn phí, lệ phí) are papers too.

-- A CHECK cannot be changed in place on both engines, so both tables are written anew.
CREATE TABLE issued_paper_wide (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    paper_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'receipt', 'supplementRequest', 'refusal', 'apology', 'stopNotice', 'controlSheet', 'register',
        'resultHandover', 'feeReceipt', 'feeRefund', 'feeExemption', 'tillClosing', 'certificationBook', 'apologyRegister',
        'noneArose')),
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
