-- What lists of invoices are searched and sorted by, so that a page costs the same however many invoices
-- there are. Words most invoices bear (Settled, Expired, None) have no index: any order soon meets them.
-- Since status and settlement are in indexes now, an update that changes them touches every index of its
-- row; amounts, texts and payments are written once.
-- Lock cost: each index blocks writes to its table while it is built, about 2 s per million invoices.
create index invoice_status_idx on invoice (status, opened_at desc, store_id, invoice_id)
  where status in ('Unknown', 'New', 'Processing', 'Invalid');
create index invoice_additional_status_idx
  on invoice (additional_status, opened_at desc, store_id, invoice_id)
  where additional_status <> 'None';
create index invoice_settled_idx on invoice (settled_at desc, store_id, invoice_id)
  where settled_at is not null;
create index invoice_amount_idx on invoice (currency, amount desc, store_id, invoice_id)
  where amount is not null;

-- What people write is found by its beginning, in whatever case: hence the byte order of pattern_ops.
create index invoice_order_idx on invoice (lower(left(order_id, 100)) text_pattern_ops, store_id)
  where order_id is not null;
drop index invoice_person_buyer_idx;
create index invoice_person_buyer_idx
  on invoice_person (lower(btrim(buyer_email)) text_pattern_ops, store_id)
  where buyer_email is not null;

-- What machines write is found whole. A hash is short, whatever the length of a BOLT11 invoice.
create index payment_transaction_idx on payment using hash (split_part(payment_id, '-', 1));
create index payment_destination_idx on payment_destination using hash (destination);
