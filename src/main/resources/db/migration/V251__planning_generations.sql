-- From which assessments a plan was made and led on, and what each of its actions was then expected to gain: after the next
-- assessment it is looked back on that.

create table plan_generation (
    plan_generation_id uuid         primary key,
    action_plan_id     uuid         not null,
    arrangement_id     uuid         not null,
    assessment_id      uuid         not null references assessment,
    as_of              date         not null,
    added              integer      not null,
    again              integer      not null,
    no_longer          integer      not null,
    made_by            uuid,
    made_name          varchar(200) not null,
    made_at            timestamptz  not null,
    constraint plan_generation_of_a_plan_of_its_arrangement
        foreign key (action_plan_id, arrangement_id) references action_plan (action_plan_id, arrangement_id),
    constraint plan_generation_counts_sane check (added >= 0 and again >= 0 and no_longer >= 0)
);
create index plan_generation_of_plan on plan_generation (action_plan_id, made_at);

create table action_expectation (
    action_id     uuid             not null references action,
    assessment_id uuid             not null references assessment,
    gain          double precision,
    primary key (action_id, assessment_id),
    constraint action_expectation_sane check (gain >= 0)
);

do $$
begin
    perform set_config('concordat.sees', 'everything', true),
        set_config('concordat.may', 'oversee facilitate', true);
    insert into plan_generation
    select gen_random_uuid(), p.action_plan_id, p.arrangement_id, p.assessment_id, p.as_of,
        (select count(*) from action x where x.action_plan_id = p.action_plan_id and x.origin <> 'own'), 0, 0,
        p.made_by, p.made_name, p.made_at
    from action_plan p;
    insert into action_expectation
    select x.action_id, p.assessment_id, x.gain
    from action x join action_plan p using (action_plan_id) where x.answers_to is not null;
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;

create function keep_what_was_expected() returns trigger language plpgsql as $$
begin
    raise exception 'what was found and expected when a plan was made is kept' using errcode = 'restrict_violation';
end
$$;

create trigger plan_generation_is_kept
    before update or delete on plan_generation
    for each row execute function keep_what_was_expected();

call keep_to_arrangement('plan_generation');
call keep_table('action_expectation', 'facilitate',
    'exists (select from action a where a.action_id = action_expectation.action_id)');
