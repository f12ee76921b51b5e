-- Whoever came by a link sees that their partner is heard, and of the other partners nothing: without it what they entered
-- belonged to nobody and was refused, and what their partner holds was shown as shared.
alter policy seen on assessment_voice using (
    (select viewer_sees_everything())
    or assessment_id in (select assessments_seen())
    or (assessment_id, partner_id) in (select s.assessment_id, s.partner_id from sheets_of_viewer() s));
