-- After an outage a whole queue is due at one moment; it is taken in the order of codes without being sorted each time.

DROP INDEX portal_dossier_due;
CREATE INDEX portal_dossier_due ON portal_dossier (office_id, next_at, dossier_code) WHERE state = 'waiting';
