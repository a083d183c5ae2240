-- The latest dossier of a number, for counters and forms: with the code in the index no engine walks the whole office for it.

DROP INDEX dossier_person_number;
CREATE INDEX dossier_person_number ON dossier_person (office_id, personal_number, dossier_code)
    WHERE personal_number <> '';
