-- Who did what, when: written in the transaction of the change, and chained by hash once that is committed.
create table journal_entry (
    entry_id             uuid         primary key,
    written_at           timestamptz  not null,
    actor_id             uuid,
    actor                varchar(200) not null,
    act                  varchar(20)  not null,
    kind                 varchar(30)  not null,
    subject_id           uuid,
    subject              varchar(500) not null,
    arrangement_id       uuid,
    assessment_id        uuid,
    framework_version_id uuid,
    -- JSON, kept as the very text that was written, since its hash is taken.
    changes              text         not null,
    confided             text,
    constraint journal_entry_act_known check (act in ('added', 'changed', 'removed', 'brought-in', 'signed-in',
        'sign-in-failed', 'signed-out', 'refused', 'downloaded'))
);

create index journal_entry_by_time on journal_entry (written_at desc, entry_id desc);
create index journal_entry_of_arrangement on journal_entry (arrangement_id, written_at desc, entry_id desc)
    where arrangement_id is not null;
create index journal_entry_of_assessment on journal_entry (assessment_id, written_at desc, entry_id desc)
    where assessment_id is not null;
create index journal_entry_of_version on journal_entry (framework_version_id, written_at desc, entry_id desc)
    where framework_version_id is not null;

-- An entry's place in the chain. The hash is over the hash before, the place and everything that the entry says.
create table journal_seal (
    place     bigint      primary key,
    entry_id  uuid        not null unique references journal_entry,
    sealed_at timestamptz not null,
    hash      bytea       not null,
    constraint journal_seal_from_one check (place >= 1),
    constraint journal_seal_is_sha_256 check (octet_length(hash) = 32)
);

-- What waits for its seal: a queue that is filled with every entry, however it came, and emptied by sealing.
create table journal_waiting (
    entry_id uuid primary key references journal_entry
);

create function queue_journal_entry() returns trigger language plpgsql as $$
begin
    insert into journal_waiting values (new.entry_id);
    return null;
end
$$;

create trigger journal_entry_waits_for_its_seal after insert on journal_entry
    for each row execute function queue_journal_entry();

-- The journal is added to, and nothing else. This holds for the owner of the tables too.
create function keep_journal() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only added to: no % of %', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger journal_entry_is_kept before update or delete or truncate on journal_entry
    for each statement execute function keep_journal();
create trigger journal_seal_is_kept before update or delete or truncate on journal_seal
    for each statement execute function keep_journal();
