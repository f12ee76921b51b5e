create table framework (
    framework_id uuid primary key,
    code varchar(60) not null unique,
    name varchar(120) not null,
    version bigint not null,
    constraint framework_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

create table framework_version (
    framework_version_id uuid primary key,
    framework_id uuid not null references framework,
    number integer not null,
    status varchar(10) not null,
    published_at timestamptz,
    published_by varchar(120),
    retired_at timestamptz,
    retired_by varchar(120),
    document jsonb not null,
    version bigint not null,
    constraint framework_version_number_once unique (framework_id, number),
    constraint framework_version_number_from_one check (number >= 1),
    constraint framework_version_status_known check (status in ('draft', 'published', 'retired')),
    constraint framework_version_published_by_someone
        check ((status = 'draft') = (published_at is null) and (published_at is null) = (published_by is null)),
    constraint framework_version_retired_by_someone
        check ((status = 'retired') = (retired_at is not null) and (retired_at is null) = (retired_by is null)),
    constraint framework_version_document_is_object check (jsonb_typeof(document) = 'object')
);

-- A published version never changes: assessments refer to it for good. All that may still happen is its retirement.
create function keep_published_framework_version() returns trigger language plpgsql as $$
begin
    if old.status = 'draft' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'framework version % is published and cannot be removed', old.framework_version_id
            using errcode = 'restrict_violation';
    end if;
    if (new.framework_version_id, new.framework_id, new.number, new.published_at, new.published_by, new.document)
            is distinct from
       (old.framework_version_id, old.framework_id, old.number, old.published_at, old.published_by, old.document)
       or new.status = 'draft'
       or (old.status = 'retired' and (new.status, new.retired_at, new.retired_by)
            is distinct from (old.status, old.retired_at, old.retired_by)) then
        raise exception 'framework version % is published and cannot be changed', old.framework_version_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger framework_version_is_kept
    before update or delete on framework_version
    for each row execute function keep_published_framework_version();
