-- Persons by the words of their names without accents. The office is a word of its own, so that the search
-- touches one office only.
CREATE INDEX person_search ON dossier_person
    USING gin (to_tsvector('simple', 'office' || replace(office_id, '-', '') || ' ' || folded_name));
