-- With which programs read as a person what that person may read. Of a token a hash is kept; whoever revokes one takes it away.
create table access_token (
    token_id   uuid          primary key,
    user_id    uuid          not null references person,
    name       varchar(100)  not null,
    token_hash varchar(64)   not null unique,
    scopes     varchar(20)[] not null,
    made_at    timestamptz   not null,
    expires_on date          not null,
    used_at    timestamptz,
    used_from  varchar(45),
    constraint access_token_name_said check (btrim(name) <> ''),
    constraint access_token_opens_something
        check (cardinality(scopes) > 0 and scopes <@ array['portfolio', 'assessments', 'plans', 'catalogue']::varchar[]),
    constraint access_token_ends_within_a_year check (expires_on <= made_at::timestamp::date + 368)
);
create unique index access_token_name_once on access_token (user_id, lower(name));

alter table knock drop constraint knock_kind_check;
alter table knock add constraint knock_kind_check
    check (kind in ('SIGN_IN', 'FORGOTTEN', 'PASSWORD', 'CALENDAR', 'TOKEN', 'TOLD'));
