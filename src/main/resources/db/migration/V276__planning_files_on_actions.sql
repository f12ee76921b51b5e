-- Files that people put under an action, kept as evidence keeps its own: as they came, their bytes in parts.

create table action_file (
    action_file_id uuid         primary key,
    version        bigint       not null,
    action_id      uuid         not null,
    arrangement_id uuid         not null,
    name           varchar(200) not null,
    type           varchar(10)  not null,
    size           bigint       not null,
    sha256         varchar(64)  not null,
    signed_by      uuid,
    signed_name    varchar(200) not null,
    signed_at      timestamptz  not null,
    withdrawn_by   uuid,
    withdrawn_name varchar(200),
    withdrawn_at   timestamptz,
    constraint action_file_of_an_action_of_its_arrangement
        foreign key (action_id, arrangement_id) references action (action_id, arrangement_id),
    constraint action_file_is_named check (btrim(name) <> '' and name !~ '[/\\[:cntrl:]]'),
    constraint action_file_type_known check (type in
        ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'csv', 'png', 'jpg', 'webp')),
    constraint action_file_size_allowed check (size between 1 and 20971520),
    constraint action_file_is_hashed check (sha256 ~ '^[0-9a-f]{64}$')
);
create index action_file_of_action on action_file (action_id, signed_at);

create table action_file_part (
    action_file_id uuid    not null references action_file,
    part           integer not null,
    content        bytea   not null,
    primary key (action_file_id, part),
    constraint action_file_part_in_order check (part >= 0),
    constraint action_file_part_of_a_quarter check (octet_length(content) between 1 and 262144)
);
alter table action_file_part alter column content set storage external;

-- Nothing but that it was withdrawn is ever changed of it.
create function keep_action_file() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.withdrawn_at is null
            and to_jsonb(new) - array['version', 'withdrawn_by', 'withdrawn_name', 'withdrawn_at']
              = to_jsonb(old) - array['version', 'withdrawn_by', 'withdrawn_name', 'withdrawn_at'] then
        return new;
    end if;
    raise exception 'the rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger action_file_is_kept before update or delete on action_file
    for each row execute function keep_action_file();
create trigger action_file_is_not_emptied before truncate on action_file
    for each statement execute function keep_all();
create trigger action_file_part_is_kept before update or delete on action_file_part
    for each row execute function keep_what_was_said();
create trigger action_file_part_is_not_emptied before truncate on action_file_part
    for each statement execute function keep_all();

create trigger action_file_touches after insert on action_file
    for each row execute function touch_the_action();

call keep_to_arrangement('action_file', 'oversee');
call keep_table('action_file_part', 'oversee',
    'exists (select from action_file f where f.action_file_id = action_file_part.action_file_id)');
