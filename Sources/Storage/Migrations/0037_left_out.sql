-- Procedures that a model's decision takes out, and along which indexes fallbacks and ratings of a year are summed.

ALTER TABLE service_model ADD COLUMN excluded_procedures TEXT NOT NULL DEFAULT '';

CREATE INDEX dossier_fallback ON dossier (office_id, received_month, service_model, fallback, is_counted)
    WHERE is_counted AND fallback <> '';
CREATE INDEX dossier_rated ON dossier (office_id, received_month, service_model, rating, is_counted)
    WHERE is_counted AND rating IS NOT NULL;
