-- Every request to a webhook path, accepted or refused, with the bytes it carried (refused ones: their
-- first 4 KiB). Lock cost: none, new table.
create table delivery (
  id uuid not null,
  verdict text not null,
  reason text,
  source_id text not null,
  store_id text,
  invoice_id text,
  object_id text,
  type text,
  webhook_id text,
  delivery_id text,
  original_delivery_id text,
  redelivery boolean not null,
  occurred_at timestamptz,
  received_at timestamptz not null,
  http_status integer,
  headers jsonb,
  topic text not null,
  log_partition integer not null,
  log_offset bigint not null,
  body_bytes bigint not null,
  body bytea not null,
  constraint delivery_pk primary key (id),
  constraint delivery_verdict_check check (verdict in ('accepted', 'unreadable', 'test', 'rejected'))
);
create index delivery_received_idx on delivery (received_at desc, id);
create index delivery_invoice_idx on delivery (store_id, invoice_id) where invoice_id is not null;
comment on column delivery.id is 'eventId of the log record, or rejectionId.';
comment on column delivery.reason is 'Why it was refused, or why it could not be read; null when all was well.';
comment on column delivery.headers is 'Of refused requests only.';
comment on column delivery.http_status is 'What was answered; null when nobody waited for an answer, as with recovered deliveries.';
