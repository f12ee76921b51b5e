-- What is ranked of a search no longer asks the tables themselves: an entry says whether it is retired, done or dropped, and
-- whether it can be found at all, which the actions of a plan that no longer lives cannot.
alter table search_entry
    add column past  boolean not null default false,
    add column found boolean not null default true;

create or replace function search_arrangement(id uuid) returns void language plpgsql as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    insert into search_entry (kind, thing_id, arrangement_id, title, words, past)
    select 'arrangement', a.arrangement_id, a.arrangement_id, search_text(a.name),
        search_words(a.name, 'A') || search_words(coalesce(string_agg(p.name, ' '), ''), 'B') || search_words(a.purpose, 'C'),
        a.retired_at is not null
    from arrangement a
    left join participation part using (arrangement_id) left join partner p using (partner_id)
    where a.arrangement_id = id
    group by a.arrangement_id
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    perform set_config('concordat.sees', sees, true);
end
$$;

create or replace function search_finds_partner() returns trigger language plpgsql as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    insert into search_entry (kind, thing_id, title, words, past)
    values ('partner', new.partner_id, search_text(new.name), search_words(new.name, 'A'), new.retired_at is not null)
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    perform set_config('concordat.sees', 'everything', true);
    -- In one order, so that two who rename partners of the same arrangements wait for each other in turn.
    perform search_arrangement(part.arrangement_id)
    from (select distinct arrangement_id from participation where partner_id = new.partner_id order by 1) part;
    perform set_config('concordat.sees', sees, true);
    return null;
end
$$;

create or replace function search_finds_action() returns trigger language plpgsql as $$
begin
    insert into search_entry (kind, thing_id, arrangement_id, title, words, past, found)
    values ('action', new.action_id, new.arrangement_id, search_text(new.title),
        search_words(new.title, 'A') || search_words(new.mechanism, 'B') || search_words(new.what, 'C'),
        new.status in ('done', 'dropped'),
        (select living from action_plan where action_plan_id = new.action_plan_id))
    on conflict (kind, thing_id, part) do update set title = excluded.title, words = excluded.words;
    return null;
end
$$;

-- The kind, and the column that says which thing it is.
create function search_retires() returns trigger language plpgsql as $$
begin
    update search_entry set past = new.retired_at is not null
    where kind = tg_argv[0] and thing_id = (to_jsonb(new) ->> tg_argv[1])::uuid;
    return null;
end
$$;
create trigger search_retires_it after update of retired_at on arrangement
    for each row when ((old.retired_at is null) <> (new.retired_at is null))
    execute function search_retires('arrangement', 'arrangement_id');
create trigger search_retires_it after update of retired_at on partner
    for each row when ((old.retired_at is null) <> (new.retired_at is null))
    execute function search_retires('partner', 'partner_id');

create function search_ends_action() returns trigger language plpgsql as $$
begin
    update search_entry set past = new.status in ('done', 'dropped') where kind = 'action' and thing_id = new.action_id;
    return null;
end
$$;
create trigger search_ends_it after update of status on action
    for each row when (old.status <> new.status) execute function search_ends_action();

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
