-- What the product tells a person. What it is about is said in words of the moment, with a link to how it is now.
create table inbox_entry (
    inbox_entry_id uuid         primary key,
    user_id        uuid         not null references person,
    kind           varchar(20)  not null,
    about_id       uuid         not null,
    arrangement_id uuid         not null references arrangement,
    title          varchar(300) not null,
    link           varchar(200) not null,
    -- The day that it speaks of, such as the one on which something was due.
    day            date,
    by_name        varchar(200),
    told_at        timestamptz  not null,
    read_at        timestamptz,
    constraint inbox_entry_kind_known check (kind in
        ('due-soon', 'overdue', 'handed-over', 'mentioned', 'decision-asked', 'plan-regenerated'))
);

-- What speaks of a day is told once of that day, whichever instance tells it.
create unique index inbox_entry_told_once on inbox_entry (user_id, kind, about_id, day) where day is not null;
create index inbox_entry_by_person on inbox_entry (user_id, told_at desc);
create index inbox_entry_unread on inbox_entry (user_id) where read_at is null;

-- A person sees their own, of arrangements that they still see; not even who sees everything sees another's. Whoever works
-- on an arrangement may tell others of it.
alter table inbox_entry enable row level security;
alter table inbox_entry force row level security;
create policy own on inbox_entry using (
    ((select viewer_person()) is null or user_id = (select viewer_person()))
    and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())));
create policy told on inbox_entry for insert with check (
    (select viewer_may('oversee'))
    and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())));
