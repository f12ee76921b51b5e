-- What is settled when an assessment is set up: what the people who answer are promised to see, why voices are not equal,
-- which areas are left out, and which closed assessment it corrects.

-- Rewritten as a column, since rows of closed assessments take no update.
alter table assessment alter column result_for_respondents type varchar(20)
    using case when result_for_respondents then 'result' else 'own-answers' end;
alter table assessment rename column result_for_respondents to promise;

alter table assessment
    add column voices_reason    varchar(1000),
    add column left_out         varchar(40)[] not null default '{}',
    add column corrects         uuid references assessment,
    add column corrects_because varchar(2000),
    add constraint assessment_promise_known check (promise in ('own-answers', 'figures', 'result')),
    add constraint assessment_corrects_for_a_reason check ((corrects is null) = (corrects_because is null)),
    add constraint assessment_corrects_another check (corrects <> assessment_id);
alter table assessment alter column left_out drop default;

create unique index assessment_corrected_once on assessment (corrects)
    where corrects is not null and status <> 'cancelled';

-- The sheet of the same person in the assessment that theirs was started from.
alter table respondent add column former_id uuid references respondent;
create index respondent_by_former on respondent (former_id) where former_id is not null;

-- What an arrangement's standing is read from: looks at the whole framework that no later one corrects.
alter table scorecard
    add column whole    boolean not null default true,
    add column corrects uuid references scorecard;
alter table scorecard alter column whole drop default;
create unique index scorecard_corrected_once on scorecard (corrects) where corrects is not null;

create view standing_scorecard with (security_invoker = true) as
    select s.* from scorecard s
    where s.whole and not exists (select from scorecard c where c.corrects = s.assessment_id);

-- Row triggers do not see a table being emptied.
create function keep_all() returns trigger language plpgsql as $$
begin
    raise exception 'the rows of % are kept and cannot be emptied away', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
do $$
declare kept text;
begin
    foreach kept in array array['assessment', 'assessment_voice', 'agreed_level', 'not_applying', 'evidence', 'evidence_mechanism', 'respondent', 'answer',
        'scorecard', 'scorecard_mechanism', 'scorecard_partner']
    loop
        execute format('create trigger %I before truncate on %I for each statement execute function keep_all()',
            kept || '_is_not_emptied', kept);
    end loop;
end
$$;
