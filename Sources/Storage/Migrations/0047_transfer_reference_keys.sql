-- A bank's name of a transfer is one name, however its capitals and gaps were copied.

DROP INDEX fee_payment_reference;

CREATE INDEX fee_payment_reference ON fee_payment (office_id, upper(replace(reference, ' ', ''))) WHERE reference <> '';
