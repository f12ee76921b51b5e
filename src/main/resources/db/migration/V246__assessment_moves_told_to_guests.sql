-- Whoever came by a link is told that what they answer goes on against a newer version, and why.
alter policy seen on assessment_move using (
    (select viewer_sees_everything())
    or assessment_id in (select assessments_seen())
    or assessment_id in (select s.assessment_id from sheets_of_viewer() s));
