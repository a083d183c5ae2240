-- By when the law wants the answer, apart from what the citizen was last told: counts judge by it (NĐ 118/2025/NĐ-CP).
-- Until now the two were the same.

ALTER TABLE dossier ADD COLUMN lawful_due_at TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN lawful_due_on TEXT NOT NULL DEFAULT '';

UPDATE dossier SET lawful_due_at = due_at, lawful_due_on = due_on;
