-- What the portfolio asks of the latest assessment of every arrangement at once.

-- The few mechanisms of a scorecard that may need attention; Portfolio.TO_LOOK_AT says the same.
create index scorecard_mechanism_to_look_at on scorecard_mechanism (assessment_id)
    where gate or gap >= 2 or (critical and applicable and level is null);

-- Points lost by mechanism, from the index alone.
create index scorecard_mechanism_lost on scorecard_mechanism (assessment_id) include (mechanism, lost_points);

-- Whether an assessment is under way.
create index assessment_under_way on assessment (arrangement_id, as_of desc)
    where status in ('draft', 'open', 'consolidating');
