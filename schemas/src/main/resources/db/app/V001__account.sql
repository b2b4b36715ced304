-- Who may see and do what. No stores means all of them; an admin is never limited, because whoever
-- makes accounts could make one without the limit. New tables: nothing is locked.
create table account (
  name text not null,
  role text not null,
  stores text[],
  -- Null: signs in by OpenID Connect only.
  password_hash text,
  -- The password was made by somebody else and is good for nothing but choosing another.
  password_due boolean not null,
  -- The identity provider's word for this person, kept from the first sign-in on.
  oidc_subject text,
  disabled boolean not null default false,
  created_at timestamptz not null,
  password_changed_at timestamptz,
  constraint account_pk primary key (name),
  constraint account_name_plain check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
  constraint account_role_known check (role in ('admin', 'operator', 'viewer')),
  constraint account_admin_unlimited check (role <> 'admin' or stores is null),
  constraint account_oidc_subject_unique unique (oidc_subject)
);

-- A browser that signed in. The cookie's secret is kept as its SHA-256 only.
create table session (
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  account text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  user_agent text not null,
  constraint session_pk primary key (id),
  constraint session_secret_unique unique (secret_hash),
  constraint session_secret_length check (octet_length(secret_hash) = 32),
  constraint session_account_fk foreign key (account) references account (name) on delete cascade
);

create index session_account on session (account, last_seen_at desc);

-- A program's key to REST and feed. It ends with the account that made it.
create table api_token (
  id uuid not null default gen_random_uuid(),
  name text not null,
  -- The beginning of the token, to recognise it by.
  prefix text not null,
  secret_hash bytea not null,
  account text not null,
  scopes text[] not null,
  stores text[],
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_pk primary key (id),
  constraint api_token_secret_unique unique (secret_hash),
  constraint api_token_secret_length check (octet_length(secret_hash) = 32),
  constraint api_token_scopes_known
    check (scopes <@ array['read', 'feed', 'admin'] and cardinality(scopes) > 0),
  constraint api_token_admin_unlimited check (not 'admin' = any (scopes) or stores is null),
  constraint api_token_account_fk foreign key (account) references account (name) on delete cascade
);

create index api_token_account on api_token (account);
