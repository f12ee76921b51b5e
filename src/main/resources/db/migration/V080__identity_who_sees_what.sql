-- Who sees what, a second time. The application asks with a rule of its own (partnership.Visibility); where it forgets to,
-- these policies show nothing rather than too much. The application tells each connection, as it takes it, who asks
-- (identity.RowLevelSecurity); of a connection that was told nothing, nothing is seen.

-- When a person may sign in, and whether they see everything that their partner takes part in or named arrangements only.
alter table person
    add column lets_in_from  date,
    add column lets_in_until date,
    add column named_only    boolean not null default false,
    add constraint person_lets_in_for_a_while check (lets_in_from <= lets_in_until);

create table person_arrangement (
    user_id        uuid not null references person,
    arrangement_id uuid not null references arrangement,
    primary key (user_id, arrangement_id)
);
create index person_arrangement_by_arrangement on person_arrangement (arrangement_id);

-- Names of partners that a viewer may not see are not to be told by a refusal, so two may have the same one.
drop index partner_name_once;
create index partner_by_name on partner (lower(name));

create function viewer_sees_everything() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('concordat.sees', true), '') = 'everything'
$$;

create function viewer_person() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('concordat.person', true), '')::uuid
$$;

create function viewer_partner() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('concordat.partner', true), '')::uuid
$$;

-- The functions that follow read past the policies, which ask them: they raise what they see for the time of one
-- query and take it back. An error in between ends the transaction, and what was raised with it. They are said to be cheap
-- and to return little: asked once a statement, they are, and for who sees everything they are not asked at all. Taken for
-- dear, they would keep the planner from looking rows up one by one.

-- The arrangements of the partner that the viewer is bound to, those that they were named for, or what is both.
create function arrangements_seen() returns setof uuid language plpgsql stable cost 1 rows 10 as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    return query
        select distinct p.arrangement_id from participation p
        where p.partner_id = viewer_partner()
          and (sees <> 'named' or exists (
              select from person_arrangement n
              where n.user_id = viewer_person() and n.arrangement_id = p.arrangement_id))
        union all
        select n.arrangement_id from person_arrangement n
        where sees = 'named' and viewer_partner() is null and n.user_id = viewer_person();
    perform set_config('concordat.sees', sees, true);
end
$$;

-- The assessments that the viewer answers themselves, with what these are about.
create function sheets_of_viewer() returns table (assessment_id uuid, arrangement_id uuid, partner_id uuid)
    language plpgsql stable cost 1 rows 10 as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    return query
        select r.assessment_id, s.arrangement_id, r.partner_id
        from respondent r join assessment s on s.assessment_id = r.assessment_id
        where r.account_id = viewer_person();
    perform set_config('concordat.sees', sees, true);
end
$$;

-- The assessments of the arrangements that the viewer sees, and those that they answer.
create function assessments_seen() returns setof uuid language plpgsql stable cost 1 rows 10 as $$
begin
    return query
        select s.assessment_id from assessment s;
end
$$;

-- The partners that the viewer sees, as the policy for reading them says.
create function partners_seen() returns setof uuid language plpgsql stable cost 1 rows 10 as $$
begin
    return query
        select p.partner_id from partner p;
end
$$;

-- Whether an arrangement was set up in this very transaction: its parts come row by row, the viewer's own maybe last.
create function arrangement_is_being_set_up(id uuid) returns boolean language plpgsql volatile as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
    found_it boolean;
begin
    perform set_config('concordat.sees', 'everything', true);
    found_it := exists (select from arrangement a
        where a.arrangement_id = id and a.xmin = pg_current_xact_id_if_assigned()::xid);
    perform set_config('concordat.sees', sees, true);
    return found_it;
end
$$;

-- Partners: one's own, those one recorded, those in arrangements that one sees, those one answers for.
create policy partner_seen on partner for select using (
    (select viewer_sees_everything())
    or partner_id = (select viewer_partner())
    or created_by = (select viewer_person())
    or partner_id in (select p.partner_id from participation p
        where p.arrangement_id in (select arrangements_seen()))
    or partner_id in (select s.partner_id from sheets_of_viewer() s));
create policy partner_recorded on partner for insert with check (
    (select viewer_sees_everything()) or created_by = (select viewer_person()));
create policy partner_changed on partner for update using (
    (select viewer_sees_everything()) or partner_id in (select partners_seen()));
create policy partner_removed on partner for delete using (
    (select viewer_sees_everything()) or partner_id in (select partners_seen()));

create policy partner_fact_seen on partner_fact using (
    (select viewer_sees_everything())
    or exists (select from partner p where p.partner_id = partner_fact.partner_id));

-- Arrangements and what is told of them.
create policy arrangement_seen on arrangement for select using (
    (select viewer_sees_everything())
    or arrangement_id in (select arrangements_seen())
    or arrangement_id in (select s.arrangement_id from sheets_of_viewer() s)
    or created_by = (select viewer_person()) and arrangement_is_being_set_up(arrangement_id));
create policy arrangement_set_up on arrangement for insert with check (
    (select viewer_sees_everything()) or created_by = (select viewer_person()));
create policy arrangement_changed on arrangement for update using (
    (select viewer_sees_everything())
    or arrangement_id in (select arrangements_seen())
    or created_by = (select viewer_person()) and arrangement_is_being_set_up(arrangement_id));
create policy arrangement_removed on arrangement for delete using (
    (select viewer_sees_everything()) or arrangement_id in (select arrangements_seen()));

create policy arrangement_fact_seen on arrangement_fact
    using ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen()))
    with check ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen())
        or arrangement_is_being_set_up(arrangement_id));

create policy stage_change_seen on stage_change
    using ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen()))
    with check ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen())
        or arrangement_is_being_set_up(arrangement_id));

create policy participation_seen on participation
    using ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen()))
    with check ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen())
        or arrangement_is_being_set_up(arrangement_id));

-- Assessments: of arrangements that one sees, and those that one answers.
create policy assessment_seen on assessment using (
    (select viewer_sees_everything())
    or arrangement_id in (select arrangements_seen())
    or assessment_id in (select s.assessment_id from sheets_of_viewer() s));

create policy assessment_voice_seen on assessment_voice using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy agreed_level_seen on agreed_level using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy not_applying_seen on not_applying using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy evidence_seen on evidence using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy scorecard_seen on scorecard using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy scorecard_mechanism_seen on scorecard_mechanism using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));
create policy scorecard_partner_seen on scorecard_partner using (
    (select viewer_sees_everything()) or assessment_id in (select assessments_seen()));

-- Sheets: one's own, and those in arrangements that one sees; what of those is shown is decided later (Disclosure).
create policy respondent_seen on respondent using (
    (select viewer_sees_everything())
    or account_id = (select viewer_person())
    or assessment_id in (select s.assessment_id from assessment s
        where s.arrangement_id in (select arrangements_seen())));
create policy answer_seen on answer using (
    (select viewer_sees_everything())
    or exists (select from respondent r where r.respondent_id = answer.respondent_id));

-- Plans.
create policy action_plan_seen on action_plan using (
    (select viewer_sees_everything())
    or arrangement_id in (select arrangements_seen()));
create policy action_seen on action using (
    (select viewer_sees_everything())
    or arrangement_id in (select arrangements_seen()));
create policy action_log_seen on action_log using (
    (select viewer_sees_everything())
    or exists (select from action a where a.action_id = action_log.action_id));

-- Who was named for what: one's own, and of arrangements that one sees.
create policy person_arrangement_seen on person_arrangement using (
    (select viewer_sees_everything())
    or user_id = (select viewer_person())
    or arrangement_id in (select arrangements_seen()));

-- The journal: of arrangements that one sees, and of frameworks, which everyone here may read. All may write into it; that
-- nobody changes or removes is for its triggers to say, aloud.
create policy journal_entry_seen on journal_entry for select using (
    (select viewer_sees_everything())
    or framework_version_id is not null and (select viewer_person()) is not null
    or arrangement_id in (select arrangements_seen()));
create policy journal_entry_written on journal_entry for insert with check (true);
create policy journal_entry_changed on journal_entry for update using (true);
create policy journal_entry_removed on journal_entry for delete using (true);

-- The application's role owns these tables; forced, the policies hold for it too.
do $$
declare kept text;
begin
    foreach kept in array array[
        'partner', 'partner_fact', 'arrangement', 'arrangement_fact', 'stage_change', 'participation',
        'assessment', 'assessment_voice', 'agreed_level', 'not_applying', 'evidence', 'respondent', 'answer',
        'scorecard', 'scorecard_mechanism', 'scorecard_partner', 'action_plan', 'action', 'action_log',
        'journal_entry', 'person_arrangement']
    loop
        execute format('alter table %I enable row level security', kept);
        execute format('alter table %I force row level security', kept);
    end loop;
end
$$;
