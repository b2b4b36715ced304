-- What the dashboard asks by time, store and verdict, so that no question reads a whole table: invoices
-- settled in a span, refused deliveries (few among many accepted), a store's newest delivery.
-- Lock cost: each blocks writes to its table while it is built; the tables are new and empty.
create index invoice_settled_idx on invoice (settled_at) where settled_at is not null;
create index delivery_refused_idx on delivery (verdict, received_at desc, id)
  where verdict <> 'accepted';
create index delivery_store_idx on delivery (store_id, received_at desc) where verdict = 'accepted';
