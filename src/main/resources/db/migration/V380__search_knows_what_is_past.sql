-- What is ranked of a search no longer asks the tables themselves: an entry says whether it is retired, done or dropped, and
-- whether it can be found at all, which the actions of a plan that no longer lives cannot.
alter table search_entry
    add column past  boolean not null default false,
    add column found boolean not null default true;

-- After what makes the entry, by their names. The kind, and the column that says which thing it is.
create function search_retires() returns trigger language plpgsql as $$
begin
    update search_entry set past = new.retired_at is not null
    where kind = tg_argv[0] and thing_id = (to_jsonb(new) ->> tg_argv[1])::uuid and past <> (new.retired_at is not null);
    return null;
end
$$;
create trigger search_retires_it after insert or update of retired_at on arrangement
    for each row execute function search_retires('arrangement', 'arrangement_id');
create trigger search_retires_it after insert or update of retired_at on partner
    for each row execute function search_retires('partner', 'partner_id');

create function search_ends_action() returns trigger language plpgsql as $$
begin
    update search_entry set past = new.status in ('done', 'dropped')
    where kind = 'action' and thing_id = new.action_id and past <> (new.status in ('done', 'dropped'));
    return null;
end
$$;
create trigger search_then_ends_it after insert or update of status on action
    for each row execute function search_ends_action();

create function search_ends_plan() returns trigger language plpgsql as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    update search_entry e set found = new.living
    from action x where x.action_plan_id = new.action_plan_id and e.kind = 'action' and e.thing_id = x.action_id;
    perform set_config('concordat.sees', sees, true);
    return null;
end
$$;
create trigger search_ends_it after update of living on action_plan
    for each row when (old.living <> new.living) execute function search_ends_plan();

do $$
begin
    update search_entry e set past = true from arrangement a
    where e.kind = 'arrangement' and a.arrangement_id = e.thing_id and a.retired_at is not null;
    update search_entry e set past = true from partner p
    where e.kind = 'partner' and p.partner_id = e.thing_id and p.retired_at is not null;
    update search_entry e set past = x.status in ('done', 'dropped'), found = plan.living
    from action x join action_plan plan using (action_plan_id)
    where e.kind = 'action' and x.action_id = e.thing_id and (x.status in ('done', 'dropped') or not plan.living);
end
$$;
