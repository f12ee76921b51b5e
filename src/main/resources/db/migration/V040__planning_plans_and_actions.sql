-- Plans made from closed assessments, their actions, and the log of each action.

create table action_plan (
    action_plan_id uuid         primary key,
    version        bigint       not null,
    arrangement_id uuid         not null references arrangement,
    assessment_id  uuid         not null references assessment,
    name           varchar(200) not null,
    as_of          date         not null,
    closed_at      timestamptz  not null,
    made_by        uuid,
    made_name      varchar(200) not null,
    made_at        timestamptz  not null,
    constraint action_plan_once_per_assessment unique (assessment_id),
    constraint action_plan_of_its_arrangement unique (action_plan_id, arrangement_id),
    constraint action_plan_name_said check (btrim(name) <> '')
);

create index action_plan_by_arrangement on action_plan (arrangement_id, as_of desc, closed_at desc);

create table action (
    action_id      uuid             primary key,
    version        bigint           not null,
    action_plan_id uuid             not null,
    arrangement_id uuid             not null,
    position       integer          not null,
    mechanism      varchar(40)      not null,
    origin         varchar(20)      not null,
    raises_to      integer,
    idea           varchar(60),
    title          varchar(200)     not null,
    what           varchar(4000),
    done_when      varchar(2000),
    led_by         varchar(40),
    weeks          integer,
    comes_after    varchar(60)[]    not null,
    gain           double precision,
    owner_name     varchar(120),
    owner_id       uuid             references person,
    partner_id     uuid             references partner,
    effort_days    numeric(5, 1)    not null,
    start_on       date,
    due_on         date,
    status         varchar(20)      not null,
    -- What lists sort by; the effort may be judged anew, the gain is fixed.
    gain_per_day   double precision generated always as (gain / effort_days::double precision) stored,
    constraint action_of_a_plan_of_its_arrangement
        foreign key (action_plan_id, arrangement_id) references action_plan (action_plan_id, arrangement_id),
    constraint action_position_once unique (action_plan_id, position),
    constraint action_idea_once unique (action_plan_id, idea),
    constraint action_origin_known check (origin in ('idea', 'find-out', 'own')),
    constraint action_idea_of_the_framework check ((origin = 'idea') = (idea is not null)),
    constraint action_gains_by_an_idea_only check ((origin = 'idea') = (gain is not null) and gain >= 0),
    constraint action_raises_on_the_ladder check (raises_to between 1 and 4),
    constraint action_title_said check (btrim(title) <> ''),
    constraint action_weeks_sane check (weeks between 1 and 520),
    constraint action_effort_sane check (effort_days between 0.5 and 1000),
    constraint action_dates_in_order check (due_on >= start_on),
    constraint action_status_known
        check (status in ('proposed', 'agreed', 'in-progress', 'blocked', 'done', 'dropped'))
);

-- What is open in an arrangement, and what of it is due: its overview and the portfolio ask.
create index action_open on action (arrangement_id, due_on) where status not in ('done', 'dropped');

create table action_log (
    action_id     uuid          not null references action,
    position      integer       not null,
    status        varchar(20)   not null,
    note          varchar(1000),
    recorded_by   uuid,
    recorded_name varchar(200)  not null,
    recorded_at   timestamptz   not null,
    primary key (action_id, position),
    constraint action_log_status_known
        check (status in ('proposed', 'agreed', 'in-progress', 'blocked', 'done', 'dropped'))
);

-- A plan belongs to the assessment it was made from, and that one is closed and of the same arrangement.
create function require_plan_of_closed_assessment() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from assessment
            where assessment_id = new.assessment_id and arrangement_id = new.arrangement_id and status = 'closed') then
        raise exception 'assessment % is not a closed one of arrangement %', new.assessment_id, new.arrangement_id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger action_plan_from_a_closed_assessment
    before insert or update on action_plan
    for each row execute function require_plan_of_closed_assessment();

-- What an action is for and what it gains were fixed when it came into the plan.
create function keep_what_an_action_is_for() returns trigger language plpgsql as $$
begin
    if (new.action_id, new.action_plan_id, new.arrangement_id, new.position, new.mechanism, new.origin, new.raises_to,
            new.idea, new.comes_after, new.gain)
            is distinct from
       (old.action_id, old.action_plan_id, old.arrangement_id, old.position, old.mechanism, old.origin, old.raises_to,
            old.idea, old.comes_after, old.gain) then
        raise exception 'what action % is for cannot be changed', old.action_id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger action_is_for_what_it_was
    before update on action
    for each row execute function keep_what_an_action_is_for();

-- A log is added to and never changed.
create function keep_action_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log of action % is kept and cannot be changed', old.action_id
        using errcode = 'restrict_violation';
end
$$;

create trigger action_log_is_kept
    before update or delete on action_log
    for each row execute function keep_action_log();
