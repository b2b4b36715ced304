-- The deliveries of one store, of whatever verdict, newest first, page by page. The index it replaces held
-- the accepted ones only, and not in an order that pages can go on in.
-- Lock cost: blocks writes to deliveries while the index is built, about 1 s per million.
drop index delivery_store_idx;
create index delivery_store_idx on delivery (store_id, received_at desc, id)
  where store_id is not null;
