-- Persons by the words of their names without accents. The office is a word of its own, so that the search
-- touches one office only. Row numbers are those of dossier_person: this database must not be VACUUMed by hand.
CREATE VIRTUAL TABLE person_search USING fts5 (words, content = '', detail = none, prefix = '2 3');

CREATE TRIGGER person_search_insert AFTER INSERT ON dossier_person BEGIN
    INSERT INTO person_search (rowid, words)
    VALUES (new.rowid, 'office' || replace(new.office_id, '-', '') || ' ' || new.folded_name);
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF folded_name ON dossier_person BEGIN
    INSERT INTO person_search (person_search, rowid, words)
    VALUES ('delete', old.rowid, 'office' || replace(old.office_id, '-', '') || ' ' || old.folded_name);
    INSERT INTO person_search (rowid, words)
    VALUES (new.rowid, 'office' || replace(new.office_id, '-', '') || ' ' || new.folded_name);
END;
CREATE TRIGGER person_search_delete AFTER DELETE ON dossier_person BEGIN
    INSERT INTO person_search (person_search, rowid, words)
    VALUES ('delete', old.rowid, 'office' || replace(old.office_id, '-', '') || ' ' || old.folded_name);
END;
