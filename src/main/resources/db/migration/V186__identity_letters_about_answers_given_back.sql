-- Letters that tell those who handed in that their answers came back to be looked at again.
alter table letter
    drop constraint letter_kind_check,
    add constraint letter_kind_check check (kind in ('INVITATION', 'RESET', 'SHEET', 'REMINDER', 'RETURNED', 'RESULT')),
    drop constraint letter_to_a_person_or_about_a_sheet,
    add constraint letter_to_a_person_or_about_a_sheet check (
        (user_id is null) = (kind in ('SHEET', 'REMINDER', 'RETURNED', 'RESULT'))
        and (sheet_id is null) = (user_id is not null)
        and (sheet_id is null) = (assessment_id is null)
        and (sheet_id is null) = (arrangement_id is null));
