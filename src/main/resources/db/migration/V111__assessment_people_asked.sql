-- What may become of someone who was asked besides answering: they decline for a reason, are given longer for a reason, or
-- someone else takes their place. The answers of who was replaced stay, and count nowhere.
alter table respondent
    add column due_on           date,
    add column due_because      varchar(1000),
    add column declined_because varchar(1000),
    add column replaced_by      uuid references respondent deferrable initially deferred,
    drop constraint respondent_status_known,
    add constraint respondent_status_known
        check (status in ('invited', 'answering', 'submitted', 'returned', 'declined', 'replaced')),
    add constraint respondent_given_longer_for_a_reason check ((due_on is null) = (due_because is null)),
    add constraint respondent_declined_for_a_reason check (status <> 'declined' or declined_because is not null),
    add constraint respondent_replaced_by_someone check ((status = 'replaced') = (replaced_by is not null));

-- A name is free again once its bearer was replaced.
drop index respondent_name_once;
create unique index respondent_name_once on respondent (assessment_id, partner_id, lower(name)) where status <> 'replaced';

-- How long someone has, and who takes their place, is not theirs to say either.
create trigger respondent_stays_asked_as_they_were before update on respondent
    for each row when ((old.due_on, old.due_because, old.replaced_by)
        is distinct from (new.due_on, new.due_because, new.replaced_by))
    execute function keep_who_was_asked();
