-- What each arrangement stands by under each framework, found once, when a scorecard is kept, and not for every page:
-- scorecards never change, so it can only change then.

-- A look that a later one corrects does not stand. The one before is kept beside the latest, for what rose and fell.
create table arrangement_standing (
    arrangement_id uuid not null references arrangement,
    framework_id   uuid not null references framework,
    latest_id      uuid not null references scorecard,
    before_id      uuid references scorecard,
    primary key (arrangement_id, framework_id)
);
create index arrangement_standing_by_framework on arrangement_standing (framework_id, arrangement_id);
call keep_to_arrangement('arrangement_standing');

create function find_standing(of_arrangement uuid, by_version uuid) returns void language sql as $$
    insert into arrangement_standing (arrangement_id, framework_id, latest_id, before_id)
    select of_arrangement, stands.framework_id, looks[1], looks[2]
    from (select v.framework_id, array_agg(s.assessment_id order by s.as_of desc, s.closed_at desc) as looks
        from standing_scorecard s join framework_version v using (framework_version_id)
        where s.arrangement_id = of_arrangement
          and v.framework_id = (select f.framework_id from framework_version f where f.framework_version_id = by_version)
        group by v.framework_id) stands
    on conflict (arrangement_id, framework_id)
        do update set latest_id = excluded.latest_id, before_id = excluded.before_id;
$$;

create function find_standing_anew() returns trigger language plpgsql as $$
begin
    -- Of two that are kept at the same time the later waits here, and then sees the other.
    perform pg_advisory_xact_lock(hashtextextended('arrangement_standing ' || new.arrangement_id, 0));
    perform find_standing(new.arrangement_id, new.framework_version_id);
    return null;
end
$$;

create trigger scorecard_changes_the_standing after insert on scorecard
    for each row execute function find_standing_anew();

do $$
declare kept record;
begin
    perform set_config('concordat.sees', 'everything', true), set_config('concordat.may', 'facilitate', true);
    for kept in select distinct arrangement_id, framework_version_id from scorecard loop
        perform find_standing(kept.arrangement_id, kept.framework_version_id);
    end loop;
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;
