-- What people asked to be made of what they see, and what was made. The house lets go of it after a while.
create table made_document (
    document_id uuid         primary key,
    user_id     uuid         not null references person,
    kind        varchar(20)  not null,
    title       varchar(120) not null,
    about       varchar(300) not null,
    recipient   varchar(120),
    marking     varchar(60),
    framework   varchar(60)  not null,
    asked_for   uuid[]       not null,
    -- What makes two wishes of a person the same.
    sameness    char(64)     not null,
    state       varchar(10)  not null,
    done        integer      not null default 0,
    attempts    integer      not null default 0,
    asked_at    timestamptz  not null,
    -- When whoever makes it last said that it goes on.
    touched_at  timestamptz,
    made_at     timestamptz,
    -- The arrangements that are in it, to see again whether its owner still sees them all.
    within      uuid[],
    pages       integer,
    size        integer,
    constraint made_document_kind_known check (kind in ('board-pack', 'workbook')),
    constraint made_document_state_known check (state in ('waiting', 'making', 'made', 'failed')),
    constraint made_document_asks_for_some check (cardinality(asked_for) between 1 and 200),
    constraint made_document_is_whole check
        (state <> 'made' or (made_at is not null and within is not null and pages is not null and size is not null))
);

-- The same, asked for twice at once, is made once.
create unique index made_document_once on made_document (user_id, sameness) where state in ('waiting', 'making');
create index made_document_by_person on made_document (user_id, asked_at desc);
create index made_document_to_make on made_document (asked_at) where state in ('waiting', 'making');

create table made_document_file (
    document_id uuid  primary key references made_document on delete cascade,
    content     bytea not null
);

-- A person's own; not even who sees everything sees another's. The house itself makes them and lets go of them.
alter table made_document enable row level security;
alter table made_document force row level security;
create policy own on made_document using (
    (select viewer_may('oversee')) and user_id = (select viewer_person())
    or (select viewer_sees_everything()) and (select viewer_person()) is null);
alter table made_document_file enable row level security;
alter table made_document_file force row level security;
create policy own on made_document_file using (
    (select viewer_may('oversee')) and exists (select from made_document d where d.document_id = made_document_file.document_id));
