-- Before a transfer is written for a dossier it is looked up whether it has paid for another.

CREATE INDEX fee_payment_reference ON fee_payment (office_id, reference) WHERE reference <> '';
