-- An assessment under way may go on against a newer version of its framework. What it asked about before and asks about no
-- more keeps its answers, apart; answers to what is described otherwise are marked until they are looked at again.

create table assessment_move (
    assessment_id uuid          not null references assessment,
    position      integer       not null,
    from_version  uuid          not null references framework_version,
    to_version    uuid          not null references framework_version,
    reason        varchar(1000) not null,
    signed_by     uuid,
    signed_name   varchar(200)  not null,
    signed_at     timestamptz   not null,
    primary key (assessment_id, position),
    constraint assessment_move_for_a_reason check (btrim(reason) <> '')
);

create table answer_asked_anew (
    respondent_id uuid        not null references respondent,
    mechanism     varchar(40) not null,
    edition       integer     not null,
    primary key (respondent_id, mechanism)
);

create table answer_laid_aside (like answer including constraints);
alter table answer_laid_aside
    -- As answers have it from a later migration on.
    add column if not exists taken_over varchar(300),
    add primary key (respondent_id, mechanism),
    add foreign key (respondent_id) references respondent;

create trigger assessment_move_is_kept before insert or update or delete on assessment_move
    for each row execute function keep_part_of_finished_assessment();
create trigger answer_asked_anew_is_kept before insert or update or delete on answer_asked_anew
    for each row execute function keep_answer_of_finished_assessment();
create trigger answer_laid_aside_is_kept before insert or update or delete on answer_laid_aside
    for each row execute function keep_answer_of_finished_assessment();

create trigger assessment_move_is_not_emptied before truncate on assessment_move
    for each statement execute function keep_all();
create trigger answer_asked_anew_is_not_emptied before truncate on answer_asked_anew
    for each statement execute function keep_all();
create trigger answer_laid_aside_is_not_emptied before truncate on answer_laid_aside
    for each statement execute function keep_all();

call keep_to_assessment('assessment_move');
call keep_table('answer_asked_anew', 'facilitate',
    'exists (select from respondent r where r.respondent_id = answer_asked_anew.respondent_id)',
    'exists (select from respondent r where r.respondent_id = answer_asked_anew.respondent_id
        and r.assessment_id in (select assessments_overseen()))');
-- Whoever answers takes the mark away with it.
create policy answered on answer_asked_anew for delete
    using (respondent_id in (select s.respondent_id from sheets_of_viewer() s));
call keep_table('answer_laid_aside', 'facilitate',
    'exists (select from respondent r where r.respondent_id = answer_laid_aside.respondent_id)',
    'exists (select from respondent r where r.respondent_id = answer_laid_aside.respondent_id
        and r.assessment_id in (select assessments_overseen()))');

-- Only ever to a newer version of the same framework that is in use. That a finished one stays where it is is a rule already.
create function keep_to_newer_versions() returns trigger language plpgsql as $$
begin
    if not exists (
            select from framework_version o join framework_version n using (framework_id)
            where o.framework_version_id = old.framework_version_id
              and n.framework_version_id = new.framework_version_id
              and n.number > o.number and n.status = 'published') then
        raise exception 'assessment % can only be moved to a newer published version of its framework', old.assessment_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger assessment_moves_to_newer_versions before update on assessment
    for each row when (old.framework_version_id is distinct from new.framework_version_id)
    execute function keep_to_newer_versions();
