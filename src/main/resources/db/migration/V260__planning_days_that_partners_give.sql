-- The days that each partner can give to a plan, quarter by quarter. Where nothing is said, no limit is known.

create table plan_capacity (
    plan_capacity_id uuid   primary key,
    version          bigint not null,
    action_plan_id   uuid   not null,
    arrangement_id   uuid   not null,
    partner_id       uuid   not null references partner,
    constraint plan_capacity_of_a_plan_of_its_arrangement
        foreign key (action_plan_id, arrangement_id) references action_plan (action_plan_id, arrangement_id),
    constraint plan_capacity_once unique (action_plan_id, partner_id)
);

create table plan_capacity_days (
    plan_capacity_id uuid          not null references plan_capacity,
    of_year          integer       not null,
    of_quarter       integer       not null,
    days             numeric(5, 1) not null,
    primary key (plan_capacity_id, of_year, of_quarter),
    constraint plan_capacity_days_of_a_quarter check (of_year between 1990 and 2100 and of_quarter between 1 and 4),
    constraint plan_capacity_days_sane check (days between 0 and 1000)
);

-- Who is bound to a partner says what that partner gives, and only that; who is not says it for all.
call keep_table('plan_capacity', 'oversee',
    'arrangement_id in (select arrangements_seen())',
    'arrangement_id in (select arrangements_seen())
    and ((select viewer_partner()) is null or (select viewer_may(''facilitate'')) or partner_id = (select viewer_partner()))');
call keep_table('plan_capacity_days', 'oversee',
    'exists (select from plan_capacity c where c.plan_capacity_id = plan_capacity_days.plan_capacity_id)');
