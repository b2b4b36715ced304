-- Where the projection stands in each topic. Written in the transaction that writes the rows, so rows
-- and position can never disagree; the writer resumes from here and not from Kafka's committed offsets.
--
-- An event of invoice-events is in the rows when two things are: the event itself, and the state it
-- led to, which comes by another topic. writer_position says where each topic is read on; fold_position
-- how far the states in the rows reach into invoice-events; the view log_position, what a reader may
-- rely on. A crowded page would move rows at every batch, so pages are left half empty.
-- Lock cost: none, new tables.
create table writer_position (
  topic text not null,
  log_partition integer not null,
  next_offset bigint not null,
  updated_at timestamptz not null,
  constraint writer_position_pk primary key (topic, log_partition)
) with (fillfactor = 50);
comment on column writer_position.next_offset is 'First offset of the topic not yet written.';

create table fold_position (
  log_partition integer not null,
  next_offset bigint not null,
  updated_at timestamptz not null,
  constraint fold_position_pk primary key (log_partition)
) with (fillfactor = 50);
comment on column fold_position.next_offset is
  'First offset of invoice-events whose effect is not yet in the rows.';

create view log_position as
  select w.topic, w.log_partition, w.next_offset, w.updated_at
  from writer_position w
  where w.topic <> 'invoice-events'
  union all
  select w.topic, w.log_partition,
    least(w.next_offset, coalesce(f.next_offset, 0)),
    case when coalesce(f.next_offset, 0) < w.next_offset
      then coalesce(f.updated_at, w.updated_at) else w.updated_at end
  from writer_position w
  left join fold_position f using (log_partition)
  where w.topic = 'invoice-events';
comment on view log_position is
  'First offset not yet in the rows, and since when it stands there.';
