-- How often a letter was tried, and when last: one that was begun and never done goes back to what waits, a few times.
alter table letter
    add column tries    integer not null default 0,
    add column begun_at timestamptz;
update letter set begun_at = asked_at, tries = 1 where outcome = 'SENDING';
update letter set tries = 1 where outcome in ('SENT', 'FAILED');

-- That someone was kept from trying again is told once, not with every try.
alter table knock drop constraint knock_kind_check;
alter table knock add constraint knock_kind_check check (kind in ('SIGN_IN', 'FORGOTTEN', 'PASSWORD', 'TOLD'));

-- A link to choose a password can be asked for by anyone, whoever is known here.
alter table journal_entry drop constraint journal_entry_act_known;
alter table journal_entry add constraint journal_entry_act_known check (act in ('added', 'changed', 'removed',
    'brought-in', 'signed-in', 'sign-in-failed', 'signed-out', 'asked-for-link', 'refused', 'downloaded'));
