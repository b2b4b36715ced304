-- Deliveries cut into months of received_at, as the timeline is (V009), and their bytes in a table of
-- their own: lists do not read over them, they can be erased, and months of both can be dropped when
-- deliveries are kept for a limited time. Rows of refused requests are taken over, as their topic does not
-- keep them; those of events come again from the log, which is read from its beginning.
-- Lock cost: exclusive for as long as the copy of refused requests takes, which are few.
create temporary table refused on commit drop as
  select * from delivery where topic = 'rejected-deliveries';
drop table delivery;
update writer_position set next_offset = 0 where topic in ('invoice-events', 'store-events');

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
  constraint delivery_pk primary key (id, received_at),
  constraint delivery_verdict_check check (verdict in ('accepted', 'unreadable', 'test', 'rejected'))
) partition by range (received_at);
create index delivery_received_idx on delivery (received_at desc, id);
create index delivery_invoice_idx on delivery (store_id, invoice_id) where invoice_id is not null;
create index delivery_refused_idx on delivery (verdict, received_at desc, id)
  where verdict <> 'accepted';
create index delivery_store_idx on delivery (store_id, received_at desc) where verdict = 'accepted';
comment on column delivery.id is
  'eventId of the log record, or rejectionId. Of version 7: it holds the millisecond it was given.';
comment on column delivery.reason is 'Why it was refused, or why it could not be read; null when all was well.';
comment on column delivery.headers is 'Of refused requests only.';
comment on column delivery.http_status is 'What was answered; null when nobody waited for an answer, as with recovered deliveries.';
comment on column delivery.body_bytes is 'Length of the whole body, also where less or nothing of it is kept.';

create table delivery_body (
  id uuid not null,
  received_at timestamptz not null,
  body bytea not null,
  constraint delivery_body_pk primary key (id, received_at)
) partition by range (received_at);
comment on table delivery_body is
  'The bytes as received; of refused requests the first 4 KiB. None of erased invoices.';

create table delivery_before_2009 partition of delivery
  for values from (minvalue) to ('2009-01-01 00:00:00+00');
create table delivery_from_2100 partition of delivery
  for values from ('2100-01-01 00:00:00+00') to (maxvalue);
create table delivery_body_before_2009 partition of delivery_body
  for values from (minvalue) to ('2009-01-01 00:00:00+00');
create table delivery_body_from_2100 partition of delivery_body
  for values from ('2100-01-01 00:00:00+00') to (maxvalue);

select add_month('delivery', month), add_month('delivery_body', month) from (
  select distinct date_trunc('month', received_at at time zone 'UTC')::date as month from refused
  where received_at between '2009-01-01 00:00:00+00' and '2099-12-31 23:59:59+00') m;
insert into delivery (
  id, verdict, reason, source_id, redelivery, received_at, http_status, headers, topic, log_partition,
  log_offset, body_bytes)
select
  id, verdict, reason, source_id, redelivery, received_at, http_status, headers, topic, log_partition,
  log_offset, body_bytes
from refused;
insert into delivery_body select id, received_at, body from refused;

create function drop_months(of_table text, before date) returns setof text language plpgsql as $$
declare
  part text;
begin
  -- Of two projectors that drop at once the second waits, and finds nothing left to do.
  perform pg_advisory_xact_lock(hashtextextended(current_schema() || '.' || of_table, 0));
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = to_regclass(format('%I.%I', current_schema(), of_table))
      and c.relname ~ '_[0-9]{4}_[0-9]{2}$' and right(c.relname, 7) < to_char(before, 'YYYY_MM')
    order by 1
  loop
    execute format('drop table %I.%I', current_schema(), part);
    return next part;
  end loop;
  execute format('delete from %I', of_table || '_before_2009');
end $$;
comment on function drop_months is 'Drops all that is older than a month, and names the months dropped.';

create table delivery_retention (
  only_row boolean not null default true,
  kept_from timestamptz not null,
  dropped_at timestamptz not null,
  constraint delivery_retention_pk primary key (only_row),
  constraint delivery_retention_only_row_check check (only_row)
);
comment on table delivery_retention is
  'Since when deliveries are kept; no row: since ever. What came before is on the log only.';
