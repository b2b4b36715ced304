-- The figures of the page as sums, so that no answer has to read invoices. Every row belongs to a
-- quarter hour (UTC) in which something happened (bucket: a payment settled, an invoice opened, …),
-- and to a quarter hour in which we knew it (known_bucket). When an invoice moves, what it adds to the
-- sums before and after is subtracted and added under the newer known_bucket. So the sum over all
-- known_buckets is what holds now, and the sum over known_bucket < T is what we knew at T
-- (see docs/decisions/0008).
-- A row whose sums are all zero does not exist. Keys begin with the bucket: a day of all stores is one
-- range, a day of one store skips from bucket to bucket, and new rows come at the end.
-- Lock cost: none, new tables.
create table money_rollup (
  bucket timestamptz not null,
  store_id text not null,
  standing text not null,
  money_class text not null,
  method_id text not null,
  currency text not null,
  known_bucket timestamptz not null,
  payments bigint not null,
  amount numeric not null,
  constraint money_rollup_pk primary key
    (bucket, store_id, standing, money_class, method_id, currency, known_bucket),
  constraint money_rollup_standing_check check (standing in ('Settled', 'Pending', 'Invalid')),
  constraint money_rollup_money_class_check
    check (money_class in ('InOrder', 'Partial', 'Late', 'Overpaid', 'Invalid'))
) with (fillfactor = 80);
comment on column money_rollup.bucket is 'Of the settlement; while not settled, of the first sight.';
comment on column money_rollup.standing is 'Of the payment; Invalid: it was replaced or taken back.';
comment on column money_rollup.money_class is 'What the invoice makes of the money.';
comment on column money_rollup.currency is 'Empty: payments whose value or currency nobody told.';
comment on column money_rollup.amount is 'Net (value - fee) in currency; without trailing zeros.';

create table opened_rollup (
  bucket timestamptz not null,
  store_id text not null,
  status text not null,
  additional_status text not null,
  paid boolean not null,
  known_bucket timestamptz not null,
  invoices bigint not null,
  constraint opened_rollup_pk primary key
    (bucket, store_id, status, additional_status, paid, known_bucket),
  constraint opened_rollup_status_check
    check (status in ('Unknown', 'New', 'Processing', 'Settled', 'Expired', 'Invalid')),
  constraint opened_rollup_additional_status_check
    check (additional_status in ('Unknown', 'None', 'PaidPartial', 'PaidOver', 'PaidLate', 'Marked'))
) with (fillfactor = 80);
comment on column opened_rollup.bucket is 'Of the opening of the invoices.';
comment on column opened_rollup.paid is 'Money was seen, or the status says so.';

create table milestone_rollup (
  bucket timestamptz not null,
  store_id text not null,
  milestone text not null,
  duration_class smallint not null,
  known_bucket timestamptz not null,
  invoices bigint not null,
  constraint milestone_rollup_pk primary key
    (bucket, store_id, milestone, duration_class, known_bucket),
  constraint milestone_rollup_milestone_check check (milestone in ('FirstPayment', 'Settlement'))
) with (fillfactor = 80);
comment on column milestone_rollup.bucket is 'In which invoices came to the milestone.';
comment on column milestone_rollup.duration_class is
  'Time since the opening. n >= 0: 2^(n/2) <= seconds < 2^((n+1)/2), 0 also for less; -1: not known.';
