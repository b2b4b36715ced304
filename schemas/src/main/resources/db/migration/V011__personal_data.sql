-- What tells of people, apart from the figures, so that it can be erased without touching them (see
-- docs/decisions/0009): bodies already have a table (V010); here are payment destinations, and what the
-- merchant's metadata says of the buyer. erased_invoice remembers for ever whose personal data is never
-- written again. Metadata is read from the bodies, so the log is read from its beginning.
-- Lock cost: exclusive on payment for as long as its destinations are copied; no table is rewritten.
create table erased_invoice (
  store_id text not null,
  invoice_id text not null,
  erased_at timestamptz not null,
  constraint erased_invoice_pk primary key (store_id, invoice_id)
);

create table payment_destination (
  store_id text not null,
  invoice_id text not null,
  method_id text not null,
  payment_id text not null,
  destination text not null,
  constraint payment_destination_pk primary key (store_id, invoice_id, method_id, payment_id)
);
comment on column payment_destination.destination is 'Address or BOLT11 invoice.';
insert into payment_destination
  select store_id, invoice_id, method_id, payment_id, destination
  from payment where destination is not null;
alter table payment drop column destination;

create table invoice_person (
  store_id text not null,
  invoice_id text not null,
  buyer_email text,
  buyer_name text,
  buyer_phone text,
  buyer_address1 text,
  buyer_address2 text,
  buyer_city text,
  buyer_state text,
  buyer_zip text,
  buyer_country text,
  metadata jsonb,
  metadata_note text,
  log_offset bigint not null,
  constraint invoice_person_pk primary key (store_id, invoice_id)
);
create index invoice_person_buyer_idx on invoice_person (lower(btrim(buyer_email)))
  where buyer_email is not null;
comment on table invoice_person is
  'As the newest event says that was not sent again; rows are written only when something differs.';
comment on column invoice_person.metadata is 'All of the merchant''s metadata, buyer fields included.';
comment on column invoice_person.metadata_note is 'Why metadata is not here.';
comment on column invoice_person.log_offset is 'Offset in invoice-events of the event it is from.';

update writer_position set next_offset = 0 where topic = 'invoice-events';
