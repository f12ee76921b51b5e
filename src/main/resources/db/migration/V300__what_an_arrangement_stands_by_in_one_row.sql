-- What the portfolio asks of every arrangement at once stands in one narrow row. It went to two scorecards and an assessment for
-- each, and these are wide. Scorecards never change, so a copy cannot come to say something else.
alter table arrangement_standing
    add column as_of              date,
    add column held_to            varchar(20),
    add column published          boolean,
    add column voices_unequal     boolean,
    add column readiness          double precision,
    add column low                double precision,
    add column high               double precision,
    add column band               varchar(20),
    add column band_without_gates varchar(20),
    add column provisional        boolean,
    add column before_readiness   double precision,
    add column before_as_of       date;

create or replace function find_standing(of_arrangement uuid, by_version uuid) returns void language sql as $$
    insert into arrangement_standing (arrangement_id, framework_id, latest_id, before_id, as_of, held_to, published,
        voices_unequal, readiness, low, high, band, band_without_gates, provisional, before_readiness, before_as_of)
    select of_arrangement, stands.framework_id, k.assessment_id, earlier.assessment_id, k.as_of, looked.stage,
        looked.published_source is not null, looked.voices_reason is not null, k.readiness, k.low, k.high, k.band,
        k.band_without_gates, k.provisional, earlier.readiness, earlier.as_of
    from (select v.framework_id, array_agg(s.assessment_id order by s.as_of desc, s.closed_at desc) as looks
        from standing_scorecard s join framework_version v using (framework_version_id)
        where s.arrangement_id = of_arrangement
          and v.framework_id = (select f.framework_id from framework_version f where f.framework_version_id = by_version)
        group by v.framework_id) stands
    join scorecard k on k.assessment_id = stands.looks[1]
    join assessment looked on looked.assessment_id = k.assessment_id
    left join scorecard earlier on earlier.assessment_id = stands.looks[2]
    on conflict (arrangement_id, framework_id)
        do update set (latest_id, before_id, as_of, held_to, published, voices_unequal, readiness, low, high, band,
                band_without_gates, provisional, before_readiness, before_as_of)
            = (excluded.latest_id, excluded.before_id, excluded.as_of, excluded.held_to, excluded.published,
                excluded.voices_unequal, excluded.readiness, excluded.low, excluded.high, excluded.band,
                excluded.band_without_gates, excluded.provisional, excluded.before_readiness, excluded.before_as_of);
$$;

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

alter table arrangement_standing
    alter column as_of set not null,
    alter column held_to set not null,
    alter column published set not null,
    alter column voices_unequal set not null,
    alter column low set not null,
    alter column high set not null,
    alter column band set not null,
    alter column band_without_gates set not null,
    alter column provisional set not null;

-- Where every arrangement stood on an earlier day is read out of the index alone.
drop index scorecard_latest;
create index scorecard_latest on scorecard (arrangement_id, as_of desc, closed_at desc)
    include (assessment_id, framework_version_id, whole, readiness, band, band_without_gates);
