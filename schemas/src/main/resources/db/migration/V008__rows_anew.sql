-- Rows take in what states of version 2 tell, and rollups begin with no invoice in them. What old rows
-- would have added, and when it was known, stands in the states only: so the rows made of states are
-- emptied, and the writer writes them again from invoice-states. Where compaction has already taken
-- older states, "as of" a time before this migration is coarse until a rebuild; sums of now are exact.
-- Meanwhile log_position says how far the rows have come.
--
-- A payment is written in the transaction that has just replaced its invoice's row and needs no version
-- of its own. The dropped indexes served the sums that rollups now hold.
-- Lock cost: exclusive locks for the moment of truncation; no data is copied, the tables are empty.
truncate invoice, payment, invoice_event_effect;
delete from writer_position where topic = 'invoice-states';
update fold_position set next_offset = 0;

alter table invoice
  add column paid_amount numeric,
  add column invoice_type text,
  add column expires_at timestamptz,
  add column monitoring_until timestamptz,
  add column archived boolean,
  add column observed_at timestamptz,
  add column refunds_offered integer not null default 0,
  add column payments_beyond integer not null default 0,
  add column erased_at timestamptz;
comment on column invoice.paid_amount is 'Net, in currency, as the newest snapshot says.';
comment on column invoice.observed_at is 'Time of the newest snapshot folded in.';
comment on column invoice.payments_beyond is
  'Events that told of payments beyond those kept; when not 0, sums are lower bounds.';

alter table payment
  add column rate numeric,
  drop column log_offset;
comment on column payment.rate is 'Invoice currency per unit of currency.';

drop index payment_settled_idx;
drop index payment_pending_idx;
drop index invoice_settled_idx;
