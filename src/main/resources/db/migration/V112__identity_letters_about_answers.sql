-- Letters to people who are asked to answer, most of whom have no account here: what they are about stands in the letter
-- instead. Words and link are still made when it goes out, so nothing that opens a door is kept.
alter table letter
    alter column user_id drop not null,
    add column addressee      varchar(200),
    add column sheet_id       uuid references respondent,
    add column assessment_id  uuid references assessment,
    add column arrangement_id uuid references arrangement,
    add column written_on     date;
update letter set
    addressee = (select p.name from person p where p.user_id = letter.user_id),
    written_on = asked_at::date;
alter table letter
    alter column addressee set not null,
    alter column written_on set not null,
    drop constraint letter_kind_check,
    add constraint letter_kind_check check (kind in ('INVITATION', 'RESET', 'SHEET', 'REMINDER')),
    add constraint letter_to_a_person_or_about_a_sheet check ((user_id is null) = (kind in ('SHEET', 'REMINDER'))
        and (sheet_id is null) = (user_id is not null)
        and (sheet_id is null) = (assessment_id is null)
        and (sheet_id is null) = (arrangement_id is null));

create index letter_by_assessment on letter (assessment_id) where assessment_id is not null;
create index letter_by_sheet on letter (sheet_id) where sheet_id is not null;

-- Nobody is reminded twice on one day, whoever or whatever reminds them.
create unique index letter_reminds_once_a_day on letter (sheet_id, written_on) where kind = 'REMINDER';

call keep_to_arrangement('letter');
