-- What people are sent without asking each time: a letter once a week, which each may switch off, and a calendar at a secret
-- address of their own.

alter table person add column weekly_mail boolean not null default true;

alter table letter
    drop constraint letter_kind_check,
    add constraint letter_kind_check
        check (kind in ('INVITATION', 'RESET', 'WEEKLY', 'SHEET', 'REMINDER', 'RETURNED', 'RESULT'));

-- Nobody is written to twice in a morning, whichever instance does it.
create unique index letter_weekly_once_a_day on letter (user_id, written_on) where kind = 'WEEKLY';

create table calendar_address (
    user_id    uuid        primary key references person,
    token_hash varchar(64) not null unique,
    made_at    timestamptz not null,
    fetched_at timestamptz
);

alter table knock drop constraint knock_kind_check;
alter table knock add constraint knock_kind_check check (kind in ('SIGN_IN', 'FORGOTTEN', 'PASSWORD', 'CALENDAR', 'TOLD'));
