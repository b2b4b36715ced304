-- The timeline of an invoice: what was told, and what it did. The two halves come from two topics
-- (invoice-events and invoice-states) in either order, so they are two append-only tables joined
-- on the place in the log. Lock cost: none, new tables.
create table invoice_event (
  store_id text not null,
  invoice_id text not null,
  log_partition integer not null,
  log_offset bigint not null,
  event_id uuid not null,
  channel text not null,
  type text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  redelivery boolean not null,
  constraint invoice_event_pk primary key (store_id, invoice_id, log_partition, log_offset)
);

create table invoice_event_effect (
  store_id text not null,
  invoice_id text not null,
  log_partition integer not null,
  log_offset bigint not null,
  outcome text not null,
  from_status text not null,
  to_status text not null,
  reason text not null,
  constraint invoice_event_effect_pk primary key (store_id, invoice_id, log_partition, log_offset),
  constraint invoice_event_effect_outcome_check check (outcome in ('Unknown', 'Moved', 'Unchanged'))
);
