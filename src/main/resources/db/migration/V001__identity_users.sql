-- People who sign in, what they may do, and for which partner they speak.
create table person (
    user_id       uuid primary key,
    email         varchar(254) not null,
    name          varchar(200) not null check (btrim(name) <> ''),
    password_hash varchar(255),
    suspended     boolean      not null default false,
    partner_id    uuid,
    version       bigint       not null,
    constraint person_email_lower check (email = lower(email))
);
create unique index person_email on person (email);

create table person_role (
    user_id uuid        not null references person,
    role    varchar(20) not null check (role in ('director', 'consultant', 'administrator', 'respondent')),
    primary key (user_id, role)
);

-- A link that lets one person choose a password, once: the first administrator (no person yet), or someone added later.
-- Only a hash of its token is kept.
create table password_link (
    password_link_id uuid primary key,
    user_id          uuid        references person,
    token_hash       varchar(64) not null unique,
    made_at          timestamptz not null,
    expires_at       timestamptz not null,
    used_at          timestamptz,
    version          bigint      not null
);
