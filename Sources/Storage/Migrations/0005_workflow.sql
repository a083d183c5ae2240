-- Who has a dossier open, who is away and who stands in, and who looked at whose data.

CREATE TABLE dossier_lock (
    office_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    PRIMARY KEY (office_id, dossier_code),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code)
);

CREATE TABLE absence (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    absence_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    deputy_id TEXT NOT NULL CHECK (deputy_id <> officer_id),
    away_from TEXT NOT NULL,
    away_to TEXT NOT NULL CHECK (away_to >= away_from),
    reason TEXT NOT NULL,
    PRIMARY KEY (office_id, absence_id)
);

CREATE INDEX absence_deputy ON absence (office_id, deputy_id, away_to);

CREATE TABLE access_log (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    access_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    dossier_code TEXT NOT NULL,
    page TEXT NOT NULL,
    accessed_at TEXT NOT NULL,
    PRIMARY KEY (office_id, access_id)
);

CREATE INDEX access_log_dossier ON access_log (office_id, dossier_code, accessed_at);
