-- Who writes what, apart from who sees what. Until here a policy let everyone change what they were shown, and only the
-- application kept them from it. Now whoever sees a thing may change it if they also may do that kind of work, which the
-- application tells each connection too: 'oversee' (plans' actions), 'facilitate' (partners, arrangements, assessments),
-- 'administer' (people). Answering one's own sheet takes no such right, only the sheet.

-- All policies are said anew, by the procedures that follow.
do $$
declare old record;
begin
    for old in select policyname, tablename from pg_policies
        where schemaname = current_schema() and tablename <> 'journal_entry'
    loop
        execute format('drop policy %I on %I', old.policyname, old.tablename);
    end loop;
end
$$;

create function viewer_may(what text) returns boolean language sql stable parallel safe as $$
    select what = any (string_to_array(coalesce(current_setting('concordat.may', true), ''), ' '))
$$;

-- The sheets that the viewer answers themselves, with what these are about.
drop function sheets_of_viewer();
create function sheets_of_viewer()
    returns table (respondent_id uuid, assessment_id uuid, arrangement_id uuid, partner_id uuid)
    language plpgsql stable cost 1 rows 10 as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    return query
        select r.respondent_id, r.assessment_id, s.arrangement_id, r.partner_id
        from respondent r join assessment s on s.assessment_id = r.assessment_id
        where r.account_id = viewer_person();
    perform set_config('concordat.sees', sees, true);
end
$$;

-- The assessments of the arrangements that the viewer sees; assessments_seen() has those that they answer besides.
create function assessments_overseen() returns setof uuid language plpgsql stable cost 1 rows 10 as $$
begin
    return query
        select s.assessment_id from assessment s where s.arrangement_id in (select arrangements_seen());
end
$$;

-- The policies of a table, in place of any that it has. Its rows are seen by who sees everything and by those to whom a
-- row belongs; they are written by who may do that work and sees them, or to whom the new row belongs as `written` says.
-- To lock a row (for share, for update) is to see it. To change one that is seen and may not be written is an error and
-- not a silence.
create procedure keep_table(kept regclass, power text, belongs text, written text default null)
    language plpgsql as $$
declare
    old name;
    seen text := format('(select viewer_sees_everything()) or (%s)', belongs);
    may text := format('(select viewer_may(%L)) and ((select viewer_sees_everything()) or (%s))',
        power, coalesce(written, belongs));
begin
    for old in select polname from pg_policy where polrelid = kept loop
        execute format('drop policy %I on %s', old, kept);
    end loop;
    execute format('create policy seen on %s for select using (%s)', kept, seen);
    execute format('create policy added on %s for insert with check (%s)', kept, may);
    execute format('create policy changed on %s for update using (%s) with check (%s)', kept, seen, may);
    execute format('create policy removed on %s for delete using ((%s) and (%s))', kept, seen, may);
    execute format('alter table %s enable row level security', kept);
    -- The application's role owns its tables; forced, the policies hold for it too.
    execute format('alter table %s force row level security', kept);
end
$$;

-- Of a table whose rows belong to an arrangement by a column of its id.
create procedure keep_to_arrangement(kept regclass, power text default 'facilitate', by_column name default 'arrangement_id')
    language plpgsql as $$
begin
    call keep_table(kept, power,
        format('%I in (select arrangements_seen())', by_column),
        format('%1$I in (select arrangements_seen()) or arrangement_is_being_set_up(%1$I)', by_column));
end
$$;

-- Of a table whose rows belong to an assessment by a column of its id: those who answer it see them and write none.
create procedure keep_to_assessment(kept regclass, power text default 'facilitate', by_column name default 'assessment_id')
    language plpgsql as $$
begin
    call keep_table(kept, power,
        format('%I in (select assessments_seen())', by_column),
        format('%I in (select assessments_overseen())', by_column));
end
$$;

do $$
declare kept regclass;
begin
    foreach kept in array array['stage_change', 'arrangement_fact', 'participation', 'action_plan']::regclass[] loop
        call keep_to_arrangement(kept);
    end loop;
    call keep_to_arrangement('action', 'oversee');

    foreach kept in array array['assessment_voice', 'agreed_level', 'not_applying', 'evidence', 'scorecard',
            'scorecard_mechanism', 'scorecard_partner']::regclass[] loop
        call keep_to_assessment(kept);
    end loop;
end
$$;

call keep_table('action_log', 'oversee',
    'exists (select from action a where a.action_id = action_log.action_id)');

-- Partners: one's own, those one recorded, those in arrangements that one sees, those one answers for.
call keep_table('partner', 'facilitate',
    'partner_id = (select viewer_partner())
    or created_by = (select viewer_person())
    or partner_id in (select p.partner_id from participation p
        where p.arrangement_id in (select arrangements_seen()))
    or partner_id in (select s.partner_id from sheets_of_viewer() s)');
call keep_table('partner_fact', 'facilitate',
    'exists (select from partner p where p.partner_id = partner_fact.partner_id)');

call keep_table('arrangement', 'facilitate',
    'arrangement_id in (select arrangements_seen())
    or arrangement_id in (select s.arrangement_id from sheets_of_viewer() s)
    or created_by = (select viewer_person()) and arrangement_is_being_set_up(arrangement_id)',
    'arrangement_id in (select arrangements_seen()) or created_by = (select viewer_person())');

call keep_table('assessment', 'facilitate',
    'arrangement_id in (select arrangements_seen())
    or assessment_id in (select s.assessment_id from sheets_of_viewer() s)',
    'arrangement_id in (select arrangements_seen())');

-- Sheets: one's own, and those in arrangements that one sees; what of those is shown is decided later (Disclosure).
call keep_table('respondent', 'facilitate',
    'respondent_id in (select s.respondent_id from sheets_of_viewer() s)
    or assessment_id in (select assessments_overseen())',
    'assessment_id in (select assessments_overseen())');
create policy answered on respondent for update
    using (respondent_id in (select s.respondent_id from sheets_of_viewer() s));
call keep_table('answer', 'facilitate',
    'exists (select from respondent r where r.respondent_id = answer.respondent_id)',
    'exists (select from respondent r where r.respondent_id = answer.respondent_id
        and r.assessment_id in (select assessments_overseen()))');
create policy answered on answer
    using (respondent_id in (select s.respondent_id from sheets_of_viewer() s));

-- A policy sees the row as it becomes, and not how it was: who was asked, and for whom, is not for them to say.
create function keep_who_was_asked() returns trigger language plpgsql as $$
begin
    if not viewer_may('facilitate') then
        raise exception 'who was asked as % is not theirs to change', old.respondent_id
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger respondent_stays_who_was_asked before update on respondent
    for each row when ((old.respondent_id, old.assessment_id, old.partner_id, old.name, old.email, old.account_id)
        is distinct from (new.respondent_id, new.assessment_id, new.partner_id, new.name, new.email, new.account_id))
    execute function keep_who_was_asked();

-- Who was named for what: one's own, and of arrangements that one sees. Whoever sets an arrangement up is named for it.
call keep_table('person_arrangement', 'administer',
    'user_id = (select viewer_person()) or arrangement_id in (select arrangements_seen())');
create policy set_up on person_arrangement for insert with check (
    user_id = (select viewer_person())
    and (select viewer_may('facilitate'))
    and arrangement_is_being_set_up(arrangement_id));
