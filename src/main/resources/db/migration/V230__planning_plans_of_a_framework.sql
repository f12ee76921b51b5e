-- Of the plans of an arrangement the latest counts: of each framework through which the arrangement is seen, since what is
-- wrong through one is not mended by what was found through another.

alter table action_plan add column framework_id uuid references framework;

do $$
begin
    perform set_config('concordat.sees', 'everything', true), set_config('concordat.may', 'facilitate', true);
    update action_plan p set framework_id = v.framework_id
    from assessment a join framework_version v using (framework_version_id) where a.assessment_id = p.assessment_id;
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;

alter table action_plan alter column framework_id set not null;

create or replace function require_plan_of_closed_assessment() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from assessment a join framework_version v using (framework_version_id)
            where a.assessment_id = new.assessment_id and a.arrangement_id = new.arrangement_id and a.status = 'closed'
              and v.framework_id = new.framework_id) then
        raise exception 'assessment % is not a closed one of arrangement % against framework %',
            new.assessment_id, new.arrangement_id, new.framework_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
