-- Of thousands of open actions few are late or have no owner. Each of these is found by an index of its own that is as short as
-- they are few, and the others are only counted. A day, or a plan, and what is read beside it stand in the index.
create index action_late on action (due_on) include (action_plan_id, arrangement_id, gain)
    where status not in ('done', 'dropped');
create index action_adrift on action (action_plan_id) include (arrangement_id, gain)
    where owner_id is null and owner_name is null and status in ('agreed', 'in-progress', 'blocked');
drop index action_open_counted;
create index action_open_counted on action (action_plan_id) include (arrangement_id, due_on)
    where status not in ('done', 'dropped');

-- What was done for a mechanism, in all arrangements.
create index action_done_for on action (mechanism, arrangement_id) where status = 'done';
