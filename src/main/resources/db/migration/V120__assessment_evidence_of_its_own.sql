-- Evidence stands on its own: an entry may support several mechanisms and belongs to a partner, and its grade follows from
-- whether someone who facilitates checked it, and from its dates.

-- What finished assessments rest on gets the new columns too, and says there what it said before; their scorecards are not
-- touched. Only for this is the rule that keeps it set aside.
alter table evidence disable trigger evidence_is_kept;

alter table evidence
    add column version           bigint      not null default 0,
    add column partner_id        uuid        references partner,
    add column kind              varchar(10),
    add column checked_by        uuid,
    add column checked_name      varchar(200),
    add column checked_at        timestamptz,
    add column checked_word      varchar(1000),
    add column withdrawn_by      uuid,
    add column withdrawn_name    varchar(200),
    add column withdrawn_at      timestamptz,
    add column withdrawn_because varchar(1000),
    alter column place drop not null,
    alter column place type varchar(2000),
    drop constraint evidence_pkey,
    add primary key (evidence_id);
alter table evidence alter column version drop default;
create index evidence_by_assessment on evidence (assessment_id, evidence_id);

update evidence set kind = case when place ~ '^https?://[^[:space:]/?#][^[:space:]]*$' then 'link' else 'note' end;

-- The letter that was typed in, as what it now follows from. A: whoever entered it had checked it.
update evidence set checked_by = signed_by, checked_name = signed_name, checked_at = signed_at where grade = 'A';

-- C: out of date on the day that is looked at.
update evidence e
set good_until = s.as_of - 1, dated = case when e.dated < s.as_of then e.dated end
from assessment s
where s.assessment_id = e.assessment_id and e.grade = 'C' and (e.good_until is null or e.good_until >= s.as_of);

-- D: it supports nothing.
update evidence
set withdrawn_by = signed_by, withdrawn_name = signed_name, withdrawn_at = signed_at,
    withdrawn_because = 'It was graded D when it was entered: it supports nothing.'
where grade = 'D';

create table evidence_mechanism (
    evidence_id uuid        not null references evidence,
    mechanism   varchar(40) not null,
    primary key (evidence_id, mechanism)
);
insert into evidence_mechanism (evidence_id, mechanism) select evidence_id, mechanism from evidence;

alter table evidence
    drop column grade,
    drop column mechanism,
    alter column kind set not null,
    add constraint evidence_kind_known check (kind in ('file', 'link', 'note')),
    add constraint evidence_file_is_kept_here check ((kind = 'file') = (place is null)),
    add constraint evidence_checked_by_someone check ((checked_at is null) = (checked_name is null)),
    add constraint evidence_withdrawn_for_a_reason check ((withdrawn_at is null) = (withdrawn_name is null)
        and (withdrawn_at is null) = (withdrawn_because is null)),
    add constraint evidence_of_a_partner_heard
        foreign key (assessment_id, partner_id) references assessment_voice (assessment_id, partner_id);

alter table evidence enable trigger evidence_is_kept;

-- What is told of an entry elsewhere is kept with it.
create function keep_part_of_finished_evidence() returns trigger language plpgsql as $$
declare
    of_evidence uuid := case tg_op when 'DELETE' then old.evidence_id else new.evidence_id end;
begin
    if assessment_is_finished((select assessment_id from evidence where evidence_id = of_evidence)) then
        raise exception 'the % of a finished assessment cannot be changed', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger evidence_mechanism_is_kept before insert or update or delete on evidence_mechanism
    for each row execute function keep_part_of_finished_evidence();

call keep_table('evidence_mechanism', 'facilitate',
    'exists (select from evidence e where e.evidence_id = evidence_mechanism.evidence_id)',
    'exists (select from evidence e where e.evidence_id = evidence_mechanism.evidence_id
        and e.assessment_id in (select assessments_overseen()))');
