-- Forms that officers write for citizens, half-typed ones too, and the places an office offers in their fields.

-- `content` holds all that is personal and becomes NULL when it is lawfully erased, `person_hash` empty with it: a keyed
-- hash of the personal number, by which the person's next form finds this one. `content_hash` covers what was confirmed.
CREATE TABLE citizen_form (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    form_id TEXT NOT NULL,
    definition TEXT NOT NULL,
    definition_from TEXT NOT NULL,
    procedure_code TEXT NOT NULL,
    procedure_version BIGINT NOT NULL,
    person_hash TEXT NOT NULL,
    content TEXT,
    content_hash TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    confirmed_by TEXT,
    confirmed_at TEXT,
    locked_by TEXT,
    locked_at TEXT,
    dossier_code TEXT,
    PRIMARY KEY (office_id, form_id),
    FOREIGN KEY (office_id, procedure_code, procedure_version)
        REFERENCES procedure_version (office_id, procedure_code, number),
    FOREIGN KEY (office_id, dossier_code) REFERENCES dossier (office_id, code),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CHECK ((confirmed_at IS NULL) = (content_hash = '')),
    CHECK ((locked_at IS NULL) = (locked_by IS NULL))
);

CREATE INDEX citizen_form_person ON citizen_form (office_id, person_hash, changed_at) WHERE person_hash <> '';
CREATE INDEX citizen_form_unfinished ON citizen_form (office_id, changed_at) WHERE confirmed_at IS NULL;
CREATE INDEX citizen_form_finished ON citizen_form (office_id, confirmed_at) WHERE confirmed_at IS NOT NULL;
CREATE INDEX citizen_form_dossier ON citizen_form (office_id, dossier_code) WHERE dossier_code IS NOT NULL;

CREATE TABLE office_place (
    office_id TEXT NOT NULL REFERENCES office (office_id),
    place BIGINT NOT NULL CHECK (place >= 1),
    name TEXT NOT NULL,
    PRIMARY KEY (office_id, place)
);
