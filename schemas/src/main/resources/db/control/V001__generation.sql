-- Which fold of the log the tables hold. The tables of the current generation always are the schema
-- projection; those of another one are its schema_name, and a switch renames both in one transaction
-- (see docs/decisions/0010-generations.md). This table stands beside them, in a schema of its own.
-- Lock cost: none, new table.
create table generation (
  number integer not null,
  takes_from integer not null,
  schema_name text not null,
  application_id text not null,
  state text not null,
  started_at timestamptz not null,
  switched_at timestamptz,
  published_at timestamptz,
  constraint generation_pk primary key (number),
  constraint generation_state_check
    check (state in ('building', 'switching', 'current', 'previous', 'gone'))
);
create unique index generation_one_current_uk on generation (state)
  where state in ('current', 'previous');
comment on column generation.number is 'Marks the states it makes; never used twice.';
comment on column generation.takes_from is
  'Oldest generation whose states its rows take. A fold that has not noticed yet that its time is over may still be heard.';
comment on column generation.schema_name is 'Where its tables are while it is not current.';
comment on column generation.application_id is
  'Names the consumer group of its fold and begins the name of its changelog. A generation that was rolled back to goes on under a new number with the same id.';
comment on column generation.state is
  'switching: all folds stand still until it is current, or gone. gone: its number is over.';
comment on column generation.published_at is
  'When invoice-states said the same as this generation; until then no fold goes on.';
-- Not published: the log may be older than this database, and then the projector has to look into it.
insert into generation
values (1, 0, 'projection_g1', 'projector', 'current', now(), now(), null);
