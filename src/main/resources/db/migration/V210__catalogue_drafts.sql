-- What an administrator writes before it is a version. It is kept apart, so that every version is whole and checked.
create table framework_draft (
    framework_draft_id uuid primary key,
    code varchar(60) not null,
    name varchar(200) not null,
    number integer not null,
    based_on uuid references framework_version (framework_version_id),
    status varchar(12) not null,
    content jsonb not null,
    begun_by varchar(120) not null,
    begun_at timestamptz not null,
    changed_by varchar(120) not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint framework_draft_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint framework_draft_number_from_one check (number >= 1),
    constraint framework_draft_status_known check (status in ('open', 'published', 'set-aside')),
    constraint framework_draft_content_is_object check (jsonb_typeof(content) = 'object')
);

-- What was taken out of a draft, for as long as it may be put back.
create table framework_draft_removal (
    framework_draft_removal_id uuid primary key,
    framework_draft_id uuid not null references framework_draft,
    kind varchar(12) not null,
    name varchar(200) not null,
    parent integer not null,
    place integer not null,
    fragment jsonb not null,
    removed_by varchar(120) not null,
    removed_at timestamptz not null,
    version bigint not null
);

create index framework_draft_removal_of_draft on framework_draft_removal (framework_draft_id);

-- Why a version was published and withdrawn; what comes with the product gives no reason.
alter table framework_version
    add column publication_reason varchar(1000),
    add column retirement_reason varchar(1000);

create or replace function keep_published_framework_version() returns trigger language plpgsql as $$
begin
    if old.status = 'draft' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'framework version % is published and cannot be removed', old.framework_version_id
            using errcode = 'restrict_violation';
    end if;
    if (new.framework_version_id, new.framework_id, new.number, new.published_at, new.published_by,
            new.publication_reason, new.document)
            is distinct from
       (old.framework_version_id, old.framework_id, old.number, old.published_at, old.published_by,
            old.publication_reason, old.document)
       or new.status = 'draft'
       or (old.status = 'retired' and (new.status, new.retired_at, new.retired_by, new.retirement_reason)
            is distinct from (old.status, old.retired_at, old.retired_by, old.retirement_reason)) then
        raise exception 'framework version % is published and cannot be changed', old.framework_version_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
