-- What the portfolio asks of thousands of arrangements stands ready, in rows as narrow as can be: which look stood from when to
-- when, and of the latest what its mechanisms come to. Scorecards never change, so it is found once, when one is kept.

-- The looks that stand, each from its day to that of the next. Days that are the same leave the earlier one no time.
create table standing_look (
    assessment_id      uuid        not null primary key references scorecard,
    arrangement_id     uuid        not null references arrangement,
    framework_id       uuid        not null references framework,
    as_of              date        not null,
    until              date,
    readiness          double precision,
    band               varchar(20) not null,
    band_without_gates varchar(20) not null,
    published          boolean     not null,
    gates              integer     not null
);
create index standing_look_by_arrangement on standing_look (arrangement_id, framework_id);
call keep_to_arrangement('standing_look');

-- Of the latest: null where there is none of it. Gaps are those of two levels or more, weighed by their width; weights are of the
-- method's step 5; what is lost stands in two rows of equal length.
alter table arrangement_standing
    add column gates          integer not null default 0,
    add column gates_lost     double precision,
    add column unrated_weight double precision,
    add column gaps           integer not null default 0,
    add column gaps_weight    double precision,
    add column lost_at        varchar(40)[] not null default '{}',
    add column lost_points    double precision[] not null default '{}';

create function find_looks(of_arrangement uuid, by_version uuid) returns void language plpgsql as $$
declare through uuid := (select v.framework_id from framework_version v where v.framework_version_id = by_version);
begin
    delete from standing_look where arrangement_id = of_arrangement and framework_id = through;
    insert into standing_look (assessment_id, arrangement_id, framework_id, as_of, until, readiness, band, band_without_gates,
        published, gates)
    select s.assessment_id, of_arrangement, through, s.as_of, lead(s.as_of) over (order by s.as_of, s.closed_at), s.readiness,
        s.band, s.band_without_gates, looked.published_source is not null,
        (select count(*) from scorecard_mechanism m where m.assessment_id = s.assessment_id and m.gate)
    from standing_scorecard s join assessment looked on looked.assessment_id = s.assessment_id
    join framework_version v on v.framework_version_id = s.framework_version_id
    where s.arrangement_id = of_arrangement and v.framework_id = through;

    update arrangement_standing stands
    set (gates, gates_lost, unrated_weight, gaps, gaps_weight, lost_at, lost_points) = (
        select count(*) filter (where m.gate), sum(m.lost_points) filter (where m.gate),
            sum(m.effective_weight) filter (where m.critical and m.applicable and m.level is null),
            count(*) filter (where m.gap >= 2), sum(m.effective_weight * m.gap) filter (where m.gap >= 2),
            coalesce(array_agg(m.mechanism order by m.mechanism) filter (where m.lost_points > 0), '{}'),
            coalesce(array_agg(m.lost_points order by m.mechanism) filter (where m.lost_points > 0), '{}')
        from scorecard_mechanism m where m.assessment_id = stands.latest_id)
    where stands.arrangement_id = of_arrangement and stands.framework_id = through;
end
$$;

create function find_looks_anew() returns trigger language plpgsql as $$
begin
    perform find_looks(new.arrangement_id, new.framework_version_id);
    return null;
end
$$;

-- At the end of the transaction, when the mechanisms of the scorecard are kept as well.
create constraint trigger scorecard_changes_the_looks after insert on scorecard deferrable initially deferred
    for each row execute function find_looks_anew();

do $$
declare kept record;
begin
    perform set_config('concordat.sees', 'everything', true), set_config('concordat.may', 'facilitate', true);
    for kept in select distinct arrangement_id, framework_version_id from scorecard loop
        perform find_looks(kept.arrangement_id, kept.framework_version_id);
    end loop;
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;
