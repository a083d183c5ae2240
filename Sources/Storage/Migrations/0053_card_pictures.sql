-- A file that was taken off as an identity card's picture: its row stays, its content goes.

ALTER TABLE dossier_file ADD COLUMN is_card_picture BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX dossier_file_card ON dossier_file (office_id, removed_at) WHERE is_card_picture;
