-- A plan goes on from one closed assessment to the next, and an action has all that people settle about it.

do $$
begin
    perform set_config('concordat.sees', 'everything', true),
        set_config('concordat.may', 'oversee facilitate', true);

    -- Of the plans of an arrangement under a framework the latest goes on; those before it can be read.
    alter table action_plan add column living boolean not null default true;
    update action_plan p set living = false
    where exists (select from action_plan later
        where later.arrangement_id = p.arrangement_id and later.framework_id = p.framework_id
          and (later.as_of, later.closed_at) > (p.as_of, p.closed_at));

    -- What the costs of its actions are counted in.
    alter table action_plan add column currency char(3) not null default 'GBP';
    update action_plan p set currency = a.currency from arrangement a
    where a.arrangement_id = p.arrangement_id and a.currency is not null;

    -- For what generation put an action in: the same thing is not put in twice.
    alter table action add column answers_to varchar(80);
    update action set answers_to = case origin when 'idea' then 'idea ' || idea else 'find-out ' || mechanism end
    where origin <> 'own';

    -- What must come first can be anything in the plan.
    create table action_prerequisite (
        action_id uuid not null references action,
        first_id  uuid not null references action,
        primary key (action_id, first_id),
        constraint action_prerequisite_is_another check (action_id <> first_id)
    );
    insert into action_prerequisite (action_id, first_id)
    select x.action_id, before.action_id
    from action x join action before on before.action_plan_id = x.action_plan_id and before.idea = any (x.comes_after);

    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;

alter table action_plan alter column living drop default;
create unique index action_plan_that_lives on action_plan (arrangement_id, framework_id) where living;

alter table action
    drop column comes_after,
    drop constraint action_origin_known,
    drop constraint action_gains_by_an_idea_only,
    drop constraint action_idea_once,
    -- Words that name the gap in this arrangement, when it was put in or last indicated.
    add column why           varchar(1000),
    -- Since when an assessment no longer indicates it; null while one does, and for what nobody but a person asked for.
    add column not_indicated date,
    -- Whether a person changed anything about it: from then on nothing but people does.
    add column touched       boolean       not null default false,
    add column also_helping  varchar(300),
    add column fixed_dates   boolean       not null default false,
    add column progress      integer       not null default 0,
    add column cost          numeric(12, 2),
    add column every_months  integer,
    -- The action of the same recurring series before this one.
    add column follows_id    uuid          references action,
    add column first_due     date,
    add column due_moves     integer       not null default 0,
    add column done_on       date,
    add constraint action_origin_known
        check (origin in ('idea', 'find-out', 'views', 'evidence', 'look-again', 'own', 'recurrence')),
    add constraint action_gains_by_a_step_only
        check (gain >= 0 and (gain is null or origin in ('idea', 'look-again'))),
    add constraint action_answers_once unique (action_plan_id, answers_to),
    add constraint action_answers_to_something check ((answers_to is null) = (origin in ('own', 'recurrence'))),
    add constraint action_progress_sane check (progress between 0 and 100),
    add constraint action_cost_sane check (cost >= 0),
    add constraint action_recurrence_sane check (every_months between 1 and 24);

create unique index action_followed_once on action (follows_id) where follows_id is not null;
create index action_owned on action (owner_id) where status not in ('done', 'dropped');

-- What an action is for was fixed when it came into the plan. What it gains may be found anew by a later assessment.
create or replace function keep_what_an_action_is_for() returns trigger language plpgsql as $$
begin
    if (new.action_id, new.action_plan_id, new.arrangement_id, new.position, new.mechanism, new.origin, new.raises_to,
            new.idea, new.answers_to, new.follows_id)
            is distinct from
       (old.action_id, old.action_plan_id, old.arrangement_id, old.position, old.mechanism, old.origin, old.raises_to,
            old.idea, old.answers_to, old.follows_id) then
        raise exception 'what action % is for cannot be changed', old.action_id using errcode = 'restrict_violation';
    end if;
    if old.first_due is not null and new.first_due is distinct from old.first_due then
        raise exception 'the first due date of action % is kept', old.action_id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

do $$
begin
    perform set_config('concordat.sees', 'everything', true),
        set_config('concordat.may', 'oversee facilitate', true);
    update action set
        first_due = due_on,
        done_on = case when status = 'done' then (select max(l.recorded_at)::date from action_log l
            where l.action_id = action.action_id and l.status = 'done') end,
        progress = case when status = 'done' then 100 else 0 end,
        touched = owner_id is not null or owner_name is not null or partner_id is not null or start_on is not null
            or due_on is not null or origin = 'own' or status <> 'proposed'
            or exists (select from action_log l where l.action_id = action.action_id and l.position > 0);
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;

alter table action add constraint action_done_on_a_day check ((status = 'done') = (done_on is not null));

create index action_prerequisite_first on action_prerequisite (first_id);

create function require_prerequisite_of_the_same_plan() returns trigger language plpgsql as $$
begin
    if (select action_plan_id from action where action_id = new.action_id)
            is distinct from (select action_plan_id from action where action_id = new.first_id) then
        raise exception 'action % cannot come after % of another plan', new.action_id, new.first_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger action_prerequisite_of_the_same_plan
    before insert or update on action_prerequisite
    for each row execute function require_prerequisite_of_the_same_plan();

create table action_share (
    action_id  uuid          not null references action,
    partner_id uuid          not null references partner,
    days       numeric(5, 1) not null,
    primary key (action_id, partner_id),
    constraint action_share_sane check (days > 0 and days <= 1000)
);

create table action_contributor (
    action_id uuid not null references action,
    person_id uuid not null references person,
    primary key (action_id, person_id)
);
create index action_contributor_by_person on action_contributor (person_id);

-- The changes made to a plan, each with what was so before and after, so that it can be taken back.
create table plan_change (
    plan_change_id uuid         primary key,
    version        bigint       not null,
    action_plan_id uuid         not null,
    arrangement_id uuid         not null,
    kind           varchar(20)  not null,
    actions        integer      not null,
    before_after   jsonb        not null,
    made_by        uuid,
    made_name      varchar(200) not null,
    made_at        timestamptz  not null,
    undone_by      uuid,
    undone_name    varchar(200),
    undone_at      timestamptz,
    constraint plan_change_of_a_plan_of_its_arrangement
        foreign key (action_plan_id, arrangement_id) references action_plan (action_plan_id, arrangement_id),
    constraint plan_change_of_something check (actions > 0)
);
create index plan_change_of_plan on plan_change (action_plan_id, made_at desc);

call keep_to_arrangement('plan_change', 'oversee');
call keep_table('action_prerequisite', 'oversee',
    'exists (select from action a where a.action_id = action_prerequisite.action_id)');
call keep_table('action_share', 'oversee',
    'exists (select from action a where a.action_id = action_share.action_id)');
call keep_table('action_contributor', 'oversee',
    'exists (select from action a where a.action_id = action_contributor.action_id)');
