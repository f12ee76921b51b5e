-- What may need attention is read out of the index alone: the page of a portfolio asks for it over all arrangements, and
-- went to the table for every row of every scorecard ever kept.
drop index scorecard_mechanism_to_look_at;
create index scorecard_mechanism_to_look_at on scorecard_mechanism (assessment_id)
    include (mechanism, area, applicable, level, evidenced_level, critical, gate, gap, lost_points, effective_weight)
    where gate or gap >= 2 or (critical and applicable and level is null);
