-- Taking a change back restores the first due date too: of what was never moved it is the due date, or there is none.
create or replace function keep_what_an_action_is_for() returns trigger language plpgsql as $$
begin
    if (new.action_id, new.action_plan_id, new.arrangement_id, new.position, new.mechanism, new.origin, new.raises_to,
            new.idea, new.answers_to, new.follows_id)
            is distinct from
       (old.action_id, old.action_plan_id, old.arrangement_id, old.position, old.mechanism, old.origin, old.raises_to,
            old.idea, old.answers_to, old.follows_id) then
        raise exception 'what action % is for cannot be changed', old.action_id using errcode = 'restrict_violation';
    end if;
    if old.first_due is not null and new.first_due is distinct from old.first_due
            and not (new.due_moves = 0 and new.first_due is not distinct from new.due_on) then
        raise exception 'the first due date of action % is kept', old.action_id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

do $$
begin
    perform set_config('concordat.sees', 'everything', true),
        set_config('concordat.may', 'oversee facilitate', true);
    update action set first_due = due_on where due_moves = 0 and first_due is distinct from due_on;
    perform set_config('concordat.sees', '', true), set_config('concordat.may', '', true);
end
$$;
