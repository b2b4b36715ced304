-- Records the projector gave up on: where they stood and why. Their bytes are on the topic
-- projector.dead-letters. Lock cost: none, new table.
create table dead_letter (
  topic text not null,
  log_partition integer not null,
  log_offset bigint not null,
  station text not null,
  cause text not null,
  recorded_at timestamptz not null,
  constraint dead_letter_pk primary key (topic, log_partition, log_offset, station),
  constraint dead_letter_station_check check (station in ('fold', 'rows'))
);
create index dead_letter_recorded_idx on dead_letter (recorded_at desc);
comment on column dead_letter.station is 'fold: it has no effect on an invoice; rows: it is no row.';
