-- A specialist may also propose to stop the clock. A column's check cannot be changed: the column is made anew.

DROP INDEX dossier_proposal;
ALTER TABLE dossier RENAME COLUMN proposal_kind TO former_proposal_kind;
ALTER TABLE dossier ADD COLUMN proposal_kind TEXT
    CHECK (proposal_kind IN ('supplement', 'verification', 'suspension'));
UPDATE dossier SET proposal_kind = former_proposal_kind WHERE former_proposal_kind IS NOT NULL;
ALTER TABLE dossier DROP COLUMN former_proposal_kind;
CREATE INDEX dossier_proposal ON dossier (office_id, due_at) WHERE proposal_kind IS NOT NULL;
