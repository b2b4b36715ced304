-- Letters are given to the system again by ./tracker dead-letters redrive, which notes that on
-- projector.dead-letters. The table shows it, with the letter's number (its offset there), so that open
-- letters can be told from those somebody has taken care of. The topic is read once more from its start,
-- for the numbers of the letters that are rows already.
-- Lock cost: new columns without default and one position, for a moment; the index blocks writes to a
-- table with few rows.
alter table dead_letter
  add column number bigint,
  add column redriven_at timestamptz,
  add column redriven_topic text,
  add column redriven_partition integer,
  add column redriven_offset bigint;
create index dead_letter_open_idx on dead_letter (recorded_at) where redriven_at is null;
comment on column dead_letter.number is 'Offset of the letter in projector.dead-letters, its name on the command line.';
comment on column dead_letter.redriven_at is 'When its record was given to the system again; null while the letter is open.';
comment on column dead_letter.redriven_offset is 'With topic and partition: where the record stands now.';

update writer_position set next_offset = 0 where topic = 'projector.dead-letters';
