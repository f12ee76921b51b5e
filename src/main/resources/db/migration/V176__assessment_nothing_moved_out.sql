-- What belongs to a finished assessment cannot be moved out of it either: until here only where a row was going was looked
-- at, and not where it came from.
create or replace function keep_answer_of_finished_assessment() returns trigger language plpgsql as $$
begin
    if (tg_op <> 'INSERT' and assessment_is_finished(
                (select r.assessment_id from respondent r where r.respondent_id = old.respondent_id)))
            or (tg_op <> 'DELETE' and assessment_is_finished(
                (select r.assessment_id from respondent r where r.respondent_id = new.respondent_id))) then
        raise exception 'the answers of a finished assessment cannot be changed'
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create or replace function keep_part_of_finished_evidence() returns trigger language plpgsql as $$
begin
    if (tg_op <> 'INSERT' and assessment_is_finished(
                (select e.assessment_id from evidence e where e.evidence_id = old.evidence_id)))
            or (tg_op <> 'DELETE' and assessment_is_finished(
                (select e.assessment_id from evidence e where e.evidence_id = new.evidence_id))) then
        raise exception 'the % of a finished assessment cannot be changed', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

-- Dissent is written by whoever oversees what it is about, and not by everyone who may read it.
call keep_table('dissent', 'facilitate',
    'exists (select from settlement s where s.settlement_id = dissent.settlement_id)',
    'exists (select from settlement s where s.settlement_id = dissent.settlement_id
        and s.assessment_id in (select assessments_overseen()))');

-- Those asked in an assessment are read with every page of it; those who wait for an account, when one is made.
create index respondent_by_assessment on respondent (assessment_id);
create index respondent_waiting on respondent (email) where account_id is null and email is not null;
