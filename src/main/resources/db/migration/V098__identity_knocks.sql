-- Tries at the door, so that they can be slowed, by every instance alike. Of the address that was typed a hash is kept only:
-- it may be anyone's, or a password in the wrong field. Rows live a day.
create table knock (
    kind       varchar(10) not null check (kind in ('SIGN_IN', 'FORGOTTEN', 'PASSWORD')),
    account    varchar(64) not null,
    client     varchar(45) not null,
    knocked_at timestamptz not null
);
create index knock_by_account on knock (kind, account, knocked_at);
create index knock_by_client on knock (kind, client, knocked_at);
create index knock_by_time on knock (knocked_at);

-- From where an account was signed in to before: others cannot lock its person out there.
create table familiar_client (
    account varchar(64) not null,
    client  varchar(45) not null,
    last_at timestamptz not null,
    primary key (account, client)
);
create index familiar_client_by_time on familiar_client (last_at);
