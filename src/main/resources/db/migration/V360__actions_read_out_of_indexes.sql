-- Every dashboard counts the open actions of many plans, and an action’s row is wide: what it was asked for, worded and settled. What
-- is counted of the open ones is read out of the index alone.
create index action_open_counted on action (action_plan_id) include (arrangement_id, due_on, gain, status, owner_id, owner_name)
    where status not in ('done', 'dropped');

-- A word that many actions have is looked for in all of them; what is told of is read of a few.
create index action_found on action (action_id) include (arrangement_id, action_plan_id, status);
