-- Who did what, for ever: rows are added and never changed. New table: nothing is locked.
create table audit (
  id bigint generated always as identity,
  at timestamptz not null,
  -- A name as it was given; it may belong to nobody (a failed sign-in) or to nobody any more.
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  address text not null,
  trace_id text not null,
  constraint audit_pk primary key (id)
);

create index audit_newest on audit (at desc, id desc);

create function audit_is_append_only() returns trigger
language plpgsql as $$
begin
  raise exception 'audit is append-only: % refused (expected insert); rows are kept as evidence', tg_op;
end
$$;

create trigger audit_append_only before update or delete on audit
for each row execute function audit_is_append_only();

create trigger audit_no_truncate before truncate on audit
for each statement execute function audit_is_append_only();
