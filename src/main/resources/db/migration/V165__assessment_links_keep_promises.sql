-- What the set-up promised holds for those who came by a personal link, too: once the assessment is closed their link opens
-- its scorecard, if that was promised; and while they answer, what they said last time.

-- Whether somebody saw the link who hands it over. Of links made until now nobody knows, so they count as shown.
alter table sheet_link add column shown boolean not null default true;
alter table sheet_link alter column shown drop default;

-- The sheet of the same person in an earlier assessment, where the viewer's link opens it; the application says which.
create function viewer_former_sheet() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('concordat.former', true), '')::uuid
$$;

-- The assessment whose scorecard was promised to the viewer, who came by a link to their sheet of it.
create function assessment_promised_to_guest() returns uuid language plpgsql stable cost 1 as $$
begin
    return (
        select s.assessment_id
        from respondent r join assessment s on s.assessment_id = r.assessment_id
        where r.respondent_id = viewer_sheet()
          and r.status not in ('declined', 'replaced')
          and s.status = 'closed'
          and s.promise in ('figures', 'result'));
end
$$;

call keep_table('scorecard', 'facilitate',
    'assessment_id in (select assessments_seen()) or assessment_id = (select assessment_promised_to_guest())',
    'assessment_id in (select assessments_overseen())');

call keep_table('respondent', 'facilitate',
    'respondent_id in (select s.respondent_id from sheets_of_viewer() s)
    or respondent_id = (select viewer_former_sheet())
    or assessment_id in (select assessments_overseen())',
    'assessment_id in (select assessments_overseen())');
create policy answered on respondent for update
    using (respondent_id in (select s.respondent_id from sheets_of_viewer() s));

-- The name and day of the assessment in which they said it.
call keep_table('assessment', 'facilitate',
    'arrangement_id in (select arrangements_seen())
    or assessment_id in (select s.assessment_id from sheets_of_viewer() s)
    or assessment_id = (select r.assessment_id from respondent r where r.respondent_id = (select viewer_former_sheet()))',
    'arrangement_id in (select arrangements_seen())');

-- Of their link, guests say that they have come, and nothing else: not even that nobody else had seen it.
drop trigger sheet_link_opens_what_it_did on sheet_link;
create trigger sheet_link_opens_what_it_did before update on sheet_link
    for each row when (
        (old.sheet_link_id, old.respondent_id, old.assessment_id, old.token_hash, old.shown, old.made_at, old.expires_at,
            old.ended_at)
        is distinct from
        (new.sheet_link_id, new.respondent_id, new.assessment_id, new.token_hash, new.shown, new.made_at, new.expires_at,
            new.ended_at))
    execute function keep_what_a_link_opens();

-- Which sheet was the same person's is not theirs to say: it opens that one.
create trigger respondent_stays_whose_it_was before update on respondent
    for each row when (old.former_id is distinct from new.former_id)
    execute function keep_who_was_asked();

-- Letters that tell those who answered that they can read what they were promised.
alter table letter
    drop constraint letter_kind_check,
    add constraint letter_kind_check check (kind in ('INVITATION', 'RESET', 'SHEET', 'REMINDER', 'RESULT')),
    drop constraint letter_to_a_person_or_about_a_sheet,
    add constraint letter_to_a_person_or_about_a_sheet check ((user_id is null) = (kind in ('SHEET', 'REMINDER', 'RESULT'))
        and (sheet_id is null) = (user_id is not null)
        and (sheet_id is null) = (assessment_id is null)
        and (sheet_id is null) = (arrangement_id is null));
