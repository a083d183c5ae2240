-- The agency that settles a matter as the old book names it; empty where the procedure says it.

ALTER TABLE dossier ADD COLUMN authority TEXT NOT NULL DEFAULT '';
