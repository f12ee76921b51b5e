-- Files that are evidence: every revision with its hash, and its bytes in parts, which can be streamed and for which the rules
-- of who sees what hold. (Large objects know no such rules.)

create table evidence_revision (
    evidence_id uuid         not null references evidence,
    revision    integer      not null,
    name        varchar(200) not null,
    type        varchar(10)  not null,
    size        bigint       not null,
    sha256      varchar(64)  not null,
    signed_by   uuid,
    signed_name varchar(200) not null,
    signed_at   timestamptz  not null,
    primary key (evidence_id, revision),
    constraint evidence_revision_counts_from_one check (revision > 0),
    constraint evidence_revision_is_named check (btrim(name) <> '' and name !~ '[/\\[:cntrl:]]'),
    constraint evidence_revision_type_known check (type in
        ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'csv', 'png', 'jpg', 'webp')),
    constraint evidence_revision_size_allowed check (size between 1 and 20971520),
    constraint evidence_revision_is_hashed check (sha256 ~ '^[0-9a-f]{64}$')
);

create table evidence_part (
    evidence_id uuid    not null,
    revision    integer not null,
    part        integer not null,
    content     bytea   not null,
    primary key (evidence_id, revision, part),
    foreign key (evidence_id, revision) references evidence_revision (evidence_id, revision),
    constraint evidence_part_in_order check (part >= 0),
    constraint evidence_part_of_a_quarter check (octet_length(content) between 1 and 262144)
);
-- What comes in is packed already.
alter table evidence_part alter column content set storage external;

-- Where evidence was carried over from, if someone chose to.
alter table evidence add column carried_from uuid references evidence (evidence_id);

-- What was handed in stays as it was handed in, also while the assessment is under way.
create function keep_evidence_file() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'the % of evidence cannot be changed', tg_table_name using errcode = 'restrict_violation';
    end if;
    if assessment_is_finished((select assessment_id from evidence where evidence_id = new.evidence_id)) then
        raise exception 'the % of a finished assessment cannot be changed', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger evidence_revision_is_kept before insert or update or delete on evidence_revision
    for each row execute function keep_evidence_file();
create trigger evidence_part_is_kept before insert or update or delete on evidence_part
    for each row execute function keep_evidence_file();

create trigger evidence_revision_is_not_emptied before truncate on evidence_revision
    for each statement execute function keep_all();
create trigger evidence_part_is_not_emptied before truncate on evidence_part
    for each statement execute function keep_all();

-- Evidence is seen with its assessment, and by who answers for the partner that owns it. It is entered by who runs the
-- assessment, and by who answers, for their partner; that it was checked is not for them to say.
call keep_table('evidence', 'facilitate',
    'assessment_id in (select assessments_seen())
    or (assessment_id, partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o)',
    'assessment_id in (select assessments_overseen())');
create policy entered on evidence for insert with check (
    (assessment_id, partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o)
    and checked_at is null);
create policy corrected on evidence for update
    using ((assessment_id, partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o))
    with check ((assessment_id, partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o)
        and (checked_at is null or withdrawn_at is not null));

-- What is kept with it is seen with it and written with it.
do $$
declare
    kept text;
    overseen text := 'exists (select from evidence e where e.evidence_id = %1$I.evidence_id
        and e.assessment_id in (select assessments_overseen()))';
    answered text := 'exists (select from evidence e where e.evidence_id = %1$I.evidence_id
        and (e.assessment_id, e.partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o))';
begin
    foreach kept in array array['evidence_mechanism', 'evidence_revision', 'evidence_part'] loop
        call keep_table(kept::regclass, 'facilitate',
            format('exists (select from evidence e where e.evidence_id = %1$I.evidence_id)', kept),
            format(overseen, kept));
        execute format('create policy entered on %1$I for insert with check (' || answered || ')', kept);
    end loop;
    execute format('create policy corrected on evidence_mechanism for delete using (' || answered || ')',
        'evidence_mechanism');
end
$$;

-- The bytes: of an attributed assessment for those who see it; else for the partner that they belong to, and for those who
-- are bound to none. Which of the latter may, and what of an entry is told apart from its bytes, is decided later
-- (assessment.Disclosure).
drop policy seen on evidence_part;
create policy seen on evidence_part for select using (
    (select viewer_sees_everything())
    or exists (
        select from evidence e join assessment s on s.assessment_id = e.assessment_id
        where e.evidence_id = evidence_part.evidence_id
          and (s.arrangement_id in (select arrangements_seen())
                  and (e.partner_id is null
                      or s.mode = 'attributed'
                      or e.partner_id = (select viewer_partner())
                      or (select viewer_partner()) is null)
              or (e.assessment_id, e.partner_id) in (select o.assessment_id, o.partner_id from sheets_of_viewer() o))));
