-- What people put under an action is kept by one rule: as it is, but for the columns that are named. Without any, as it is.

create function keep_but_for() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
        return new;
    end if;
    raise exception 'the rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
end
$$;

create or replace trigger action_comment_is_kept before update or delete on action_comment
    for each row execute function keep_but_for();
create or replace trigger action_comment_mention_is_kept before update or delete on action_comment_mention
    for each row execute function keep_but_for();
create or replace trigger action_file_part_is_kept before update or delete on action_file_part
    for each row execute function keep_but_for();
create or replace trigger action_proof_is_kept before update or delete on action_proof
    for each row execute function keep_but_for('version', 'assessment_id', 'evidence_id');
create or replace trigger action_file_is_kept before update or delete on action_file
    for each row execute function keep_but_for('version', 'withdrawn_by', 'withdrawn_name', 'withdrawn_at');
create trigger action_file_stays_withdrawn before update on action_file
    for each row when (old.withdrawn_at is not null) execute function keep_but_for();

drop function keep_what_was_said();
drop function keep_action_file();
drop function keep_action_proof();
