-- Answers of an anonymous assessment that go into no figure: beside what other looks at the arrangement show, the figure
-- would tell what one or two people gave. Settled once, when answering ends, and kept like everything else of it.

create table uncounted_answer (
    respondent_id uuid        not null references respondent,
    assessment_id uuid        not null references assessment,
    mechanism     varchar(40) not null,
    primary key (respondent_id, mechanism)
);

create index uncounted_answer_of_assessment on uncounted_answer (assessment_id);

create trigger uncounted_answer_is_kept before insert or update or delete on uncounted_answer
    for each row execute function keep_part_of_finished_assessment();
create trigger uncounted_answer_is_not_emptied before truncate on uncounted_answer
    for each statement execute function keep_all();

-- Not for those who only answer: whose answer counts tells who was asked before.
call keep_table('uncounted_answer', 'facilitate', 'assessment_id in (select assessments_overseen())');
