-- What runs out soon is looked for in every portfolio; most evidence does not run out at all.
create index evidence_by_end on evidence (good_until, assessment_id) where withdrawn_at is null and good_until is not null;
