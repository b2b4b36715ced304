-- The newest known state of each invoice and its payments, as folded by the projector.
-- Rows are replaced only by a higher log_offset (an invoice lives in one partition), so a replay
-- changes nothing. Fillfactor leaves room for updates in place, the rows change a few times in life.
-- Lock cost: none, new tables.
create table invoice (
  store_id text not null,
  invoice_id text not null,
  source text not null,
  status text not null,
  additional_status text not null,
  status_since timestamptz not null,
  opened_at timestamptz not null,
  created_seen boolean not null,
  processing_at timestamptz,
  settled_at timestamptz,
  expired_at timestamptz,
  invalid_at timestamptz,
  amount numeric,
  currency text,
  order_id text,
  item_description text,
  log_partition integer not null,
  log_offset bigint not null,
  constraint invoice_pk primary key (store_id, invoice_id),
  constraint invoice_status_check
    check (status in ('Unknown', 'New', 'Processing', 'Settled', 'Expired', 'Invalid')),
  constraint invoice_additional_status_check
    check (additional_status in ('Unknown', 'None', 'PaidPartial', 'PaidOver', 'PaidLate', 'Marked'))
) with (fillfactor = 80);
create index invoice_opened_idx on invoice (opened_at desc, store_id, invoice_id);
create index invoice_store_opened_idx on invoice (store_id, opened_at desc, invoice_id);
comment on column invoice.opened_at is 'Creation time; until InvoiceCreated is seen, time of the earliest event.';
comment on column invoice.log_offset is 'Offset in invoice-events of the newest event folded in.';

create table payment (
  store_id text not null,
  invoice_id text not null,
  method_id text not null,
  payment_id text not null,
  status text not null,
  value numeric,
  fee numeric,
  currency text,
  destination text,
  received_at timestamptz,
  first_seen_at timestamptz not null,
  settled_at timestamptz,
  after_expiration boolean not null,
  log_offset bigint not null,
  constraint payment_pk primary key (store_id, invoice_id, method_id, payment_id),
  constraint payment_status_check check (status in ('Unknown', 'Processing', 'Settled', 'Invalid'))
) with (fillfactor = 80);
create index payment_settled_idx on payment (settled_at) where settled_at is not null;
create index payment_pending_idx on payment (first_seen_at) where settled_at is null;
comment on column payment.value is 'Gross; net is value - fee. Decimals as told, 11 and more occur.';
