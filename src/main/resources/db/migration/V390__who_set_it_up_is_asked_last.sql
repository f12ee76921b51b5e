-- Whether an arrangement is being set up right now was asked of every one that nobody is said to have recorded: nothing is equal
-- to null, and nothing that is null keeps what comes after an *and* from being asked. With thousands of them, the pages of whoever
-- is bound to a partner took most of a second.
do $$
declare
    seen constant text := '(select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())
        or arrangement_id in (select s.arrangement_id from sheets_of_viewer() s)
        or case when created_by = (select viewer_person()) then arrangement_is_being_set_up(arrangement_id) else false end';
    kept constant text := '(select viewer_may(''facilitate'')) and ((select viewer_sees_everything())
        or arrangement_id in (select arrangements_seen()) or created_by = (select viewer_person()))';
begin
    execute format('alter policy seen on arrangement using (%s)', seen);
    execute format('alter policy changed on arrangement using (%s)', seen);
    execute format('alter policy removed on arrangement using ((%s) and %s)', seen, kept);
end
$$;
