-- What people say under an action. It is kept as it was said, and whoever sees the action sees it.

alter table action add constraint action_of_its_arrangement unique (action_id, arrangement_id);

create table action_comment (
    action_comment_id uuid          primary key,
    action_id         uuid          not null,
    arrangement_id    uuid          not null,
    words             varchar(2000) not null,
    signed_by         uuid,
    signed_name       varchar(200)  not null,
    signed_at         timestamptz   not null,
    constraint action_comment_of_an_action_of_its_arrangement
        foreign key (action_id, arrangement_id) references action (action_id, arrangement_id)
);
create index action_comment_of_action on action_comment (action_id, signed_at);

create table action_comment_mention (
    action_comment_id uuid not null references action_comment,
    person_id         uuid not null references person,
    primary key (action_comment_id, person_id)
);

create function keep_what_was_said() returns trigger language plpgsql as $$
begin
    raise exception 'the rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger action_comment_is_kept before update or delete on action_comment
    for each row execute function keep_what_was_said();
create trigger action_comment_is_not_emptied before truncate on action_comment
    for each statement execute function keep_all();
create trigger action_comment_mention_is_kept before update or delete on action_comment_mention
    for each row execute function keep_what_was_said();
create trigger action_comment_mention_is_not_emptied before truncate on action_comment_mention
    for each statement execute function keep_all();

call keep_to_arrangement('action_comment', 'oversee');
call keep_table('action_comment_mention', 'oversee',
    'exists (select from action_comment c where c.action_comment_id = action_comment_mention.action_comment_id)');

-- Whoever puts something under an action did something about it: generation leaves it as it is from then on, also when someone
-- who had not heard of it saves the action. Whoever is editing it meanwhile is not disturbed.
create function touch_the_action() returns trigger language plpgsql as $$
begin
    update action set touched = true where action_id = new.action_id and not touched;
    return null;
end
$$;
create trigger action_comment_touches after insert on action_comment
    for each row execute function touch_the_action();

create function remember_that_an_action_was_touched() returns trigger language plpgsql as $$
begin
    new.touched := true;
    return new;
end
$$;
create trigger action_stays_touched before update on action
    for each row when (old.touched and not new.touched) execute function remember_that_an_action_was_touched();

alter table inbox_entry
    drop constraint inbox_entry_kind_known,
    add constraint inbox_entry_kind_known check (kind in
        ('due-soon', 'overdue', 'handed-over', 'mentioned', 'commented', 'decision-asked', 'plan-regenerated'));
