-- What was to be sent to people: invitations, and links asked for by someone who forgot their password. The words and the
-- link are made when it is sent or handed over, so nothing that opens a door is kept here.
create table letter (
    letter_id  uuid primary key,
    user_id    uuid         not null references person,
    kind       varchar(20)  not null check (kind in ('INVITATION', 'RESET')),
    email      varchar(254) not null,
    asked_at   timestamptz  not null,
    outcome    varchar(20)  not null check (outcome in ('WAITING', 'SENDING', 'SENT', 'HANDED', 'FAILED', 'WITHDRAWN')),
    settled_at timestamptz,
    version    bigint       not null
);
create index letter_by_time on letter (asked_at desc);
create index letter_by_person on letter (user_id);
create index letter_waiting on letter (asked_at) where outcome = 'WAITING';
