-- The timeline of an invoice as one table: since states of version 2 tell of every event all that a
-- timeline shows, it is written from invoice-states alone. It grows without end, so it is cut into months
-- (UTC) of received_at, which is our own clock. There is no default partition, which would make every
-- ordered read sort: two more take what a clock gone mad may say. Months are made by add_month, ahead of
-- time and when a batch needs one.
--
-- What is on the timeline of invoices in the rows is taken over; the rest comes again with its state.
-- Lock cost: exclusive for as long as the copy takes, about a minute for ten million events.
create function add_month(of_table text, month date) returns void language plpgsql as $$
declare
  part text := of_table || to_char(month, '_YYYY_MM');
begin
  -- Of two projectors that want the same month the second waits, and finds it made.
  perform pg_advisory_xact_lock(hashtextextended(current_schema() || '.' || part, 0));
  if to_regclass(format('%I.%I', current_schema(), part)) is null then
    -- Not "create … partition of", which would lock readers and writers of the whole table out.
    execute format('create table %I (like %I including all)', part, of_table);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', of_table, part,
      month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
  end if;
end $$;
comment on function add_month is 'Makes the partition of a month, if it is not there.';

create temporary table told on commit drop as
  select e.store_id, e.invoice_id, e.log_partition, e.log_offset, e.event_id, e.channel, e.type,
    e.occurred_at, e.received_at, e.redelivery, f.outcome, f.from_status, f.to_status, f.reason
  from invoice_event e
  join invoice_event_effect f using (store_id, invoice_id, log_partition, log_offset)
  join invoice i using (store_id, invoice_id)
  where e.log_offset <= i.log_offset;
drop table invoice_event, invoice_event_effect;

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
  outcome text not null,
  from_status text not null,
  to_status text not null,
  reason text not null,
  constraint invoice_event_pk
    primary key (store_id, invoice_id, log_partition, log_offset, received_at),
  constraint invoice_event_outcome_check check (outcome in ('Unknown', 'Moved', 'Unchanged'))
) partition by range (received_at);
create table invoice_event_before_2009 partition of invoice_event
  for values from (minvalue) to ('2009-01-01 00:00:00+00');
create table invoice_event_from_2100 partition of invoice_event
  for values from ('2100-01-01 00:00:00+00') to (maxvalue);
comment on column invoice_event.received_at is
  'To the millisecond. 1970: not known, the state was of version 1, and its event_id is all zeros.';

select add_month('invoice_event', month) from (
  select distinct date_trunc('month', received_at at time zone 'UTC')::date as month from told
  where received_at between '2009-01-01 00:00:00+00' and '2099-12-31 23:59:59+00') m;
insert into invoice_event select * from told;

-- Which months hold an invoice's timeline, so that a reader need not look into all of them.
alter table invoice add column told_from timestamptz, add column told_to timestamptz;
comment on column invoice.told_from is 'Earliest received_at on its timeline; null: not known.';
comment on column invoice.told_to is 'Latest received_at on its timeline; null: not known.';
update invoice i set told_from = t.told_from, told_to = t.told_to
from (
  select store_id, invoice_id, min(received_at) as told_from, max(received_at) as told_to
  from told group by store_id, invoice_id) t
where i.store_id = t.store_id and i.invoice_id = t.invoice_id;
