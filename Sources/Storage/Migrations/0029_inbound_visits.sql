-- Several servers share the work of fetching: one of them visits the portal's list at a time.
ALTER TABLE inbound_connection ADD COLUMN visited_at TEXT;
ALTER TABLE inbound_connection ADD COLUMN visitor TEXT NOT NULL DEFAULT '';
ALTER TABLE inbound_connection ADD COLUMN visitor_until TEXT;

-- The portal's own code of the procedure, as it is told back; `procedure_code` is its root.
ALTER TABLE online_filing ADD COLUMN portal_procedure_code TEXT NOT NULL DEFAULT '';

-- Dossiers with steps of which nobody knows whether the portal has them.
CREATE INDEX portal_dossier_doubted ON portal_dossier (office_id, dossier_code) WHERE held_steps <> '';
