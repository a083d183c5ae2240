-- What the portal was really told of files, and what it keeps as it was filed.

-- Files of which the portal may have been told; nothing where nobody wrote it down: then any may be known there.
ALTER TABLE portal_dossier ADD COLUMN told_files TEXT;
-- The last event whose papers and persons the record there was filed with, where it cannot be told anew (dialect C).
ALTER TABLE portal_dossier ADD COLUMN filed_through BIGINT NOT NULL DEFAULT 0;
UPDATE portal_dossier SET filed_through = record_through;
-- What has changed since and has to be put right at the portal by a person (dialect C).
ALTER TABLE portal_dossier ADD COLUMN untold TEXT NOT NULL DEFAULT '';
CREATE INDEX portal_dossier_untold ON portal_dossier (office_id, dossier_code) WHERE untold <> '';

-- Money that was taken or given back after the last update has not reached the portal: it is told now.
UPDATE portal_dossier SET state = 'waiting'
    WHERE state = 'delivered' AND EXISTS (
        SELECT 1 FROM dossier_event AS e
        WHERE e.office_id = portal_dossier.office_id AND e.dossier_code = portal_dossier.dossier_code
            AND e.kind IN ('feePaid', 'feeRefunded') AND e.sequence > portal_dossier.record_through);

-- MaThanhPhanHoSo as the portal named it, to be told back.
ALTER TABLE online_filing_file ADD COLUMN component_code TEXT NOT NULL DEFAULT '';

-- Each time a filing was returned for completion before it became a dossier: the portal's record lists them all.
CREATE TABLE filing_round (
    office_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    round BIGINT NOT NULL CHECK (round >= 1),
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    request TEXT NOT NULL,
    completed_at TEXT,
    PRIMARY KEY (office_id, filing_code, round),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code)
);
INSERT INTO filing_round (office_id, filing_code, round, asked_by, asked_at, request)
    SELECT office_id, code, round, decided_by, decided_at, words FROM online_filing
    WHERE status = 'returnedForCompletion' AND decided_at IS NOT NULL;

-- Who fetched which attachment of a filing by its link, as `portal_link_use` tells it of dossiers.
CREATE TABLE filing_link_use (
    office_id TEXT NOT NULL,
    use_id TEXT NOT NULL,
    filing_code TEXT NOT NULL,
    file_id TEXT NOT NULL,
    used_at TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (office_id, use_id),
    FOREIGN KEY (office_id, filing_code) REFERENCES online_filing (office_id, code)
);
