-- Persons by their whole name, accent by accent, the latest dossier first: the search without accents looks through the
-- latest of a common name only.

CREATE INDEX dossier_person_name ON dossier_person (office_id, name, dossier_code);
