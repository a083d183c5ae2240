-- Which dossier a slip of completion led to: what the counter asked for counts for the dossier, and for nothing later.

ALTER TABLE intake_notice ADD COLUMN dossier_code TEXT;

CREATE INDEX intake_notice_open ON intake_notice (office_id, procedure_code, issued_at)
    WHERE kind = 'completion' AND dossier_code IS NULL;
