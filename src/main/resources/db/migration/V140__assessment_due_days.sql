-- The last day on which answers are asked for; closing an assessment is another matter.
alter table assessment
    add column due_on date,
    add constraint assessment_due_once_it_can_be_answered check (due_on >= as_of);
