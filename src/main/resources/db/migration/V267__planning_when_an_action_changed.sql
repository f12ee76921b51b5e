-- When an action was last changed, so that a calendar can tell which of two versions is the later.
alter table action add column changed_at timestamptz not null default now();

create function note_when_an_action_changed() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end
$$;

create trigger action_changed_at before update on action
    for each row execute function note_when_an_action_changed();
