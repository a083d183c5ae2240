-- How often the link behind a receipt's QR code was taken back.

ALTER TABLE dossier ADD COLUMN link_edition BIGINT NOT NULL DEFAULT 0;
