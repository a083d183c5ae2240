-- For how many years an office keeps dossiers whose procedure says nothing of it, and when they go to the archive.

ALTER TABLE office ADD COLUMN retention_years BIGINT NOT NULL DEFAULT 20 CHECK (retention_years BETWEEN 1 AND 100);
ALTER TABLE office ADD COLUMN hand_over_years BIGINT NOT NULL DEFAULT 1 CHECK (hand_over_years BETWEEN 0 AND 10);
