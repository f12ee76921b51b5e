-- What a person does not want to be told of for a while, and why.
create table snooze (
    snooze_id      uuid             primary key,
    version        bigint           not null,
    user_id        uuid             not null references person,
    arrangement_id uuid             not null references arrangement,
    framework      varchar(60)      not null,
    rule           varchar(20)      not null,
    mechanism      varchar(40),
    cost           double precision not null,
    until_on       date             not null,
    reason         varchar(500)     not null,
    made_at        timestamptz      not null,
    ended_at       timestamptz,
    constraint snooze_rule_known check (rule in ('gate', 'unrated', 'gap', 'fallen', 'overdue', 'unowned', 'expiring', 'old',
        'unassessed', 'distress', 'review', 'ending')),
    constraint snooze_is_for_a_while check (until_on > (made_at at time zone 'UTC')::date
        and until_on <= (made_at at time zone 'UTC')::date + interval '7 months')
);
create index snooze_lasting on snooze (user_id, until_on) where ended_at is null;

-- A person's own, of arrangements that they still see; not even who sees everything sees another's.
alter table snooze enable row level security;
alter table snooze force row level security;
create policy own on snooze using (
    (select viewer_may('oversee')) and user_id = (select viewer_person())
    and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())));
