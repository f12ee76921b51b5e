-- Evidence is entered and changed by who answers for the partner that owns it: not by those who declined, nor by those in
-- whose place another answers. They still see what there is.

create function partners_answered_for() returns table (assessment_id uuid, partner_id uuid)
    language plpgsql stable cost 1 rows 10 as $$
begin
    return query
        select o.assessment_id, o.partner_id
        from sheets_of_viewer() o join respondent r on r.respondent_id = o.respondent_id
        where r.status not in ('declined', 'replaced');
end
$$;

alter policy entered on evidence with check (
    (assessment_id, partner_id) in (select o.assessment_id, o.partner_id from partners_answered_for() o)
    and checked_at is null);
alter policy corrected on evidence
    using ((assessment_id, partner_id) in (select o.assessment_id, o.partner_id from partners_answered_for() o))
    with check ((assessment_id, partner_id) in (select o.assessment_id, o.partner_id from partners_answered_for() o)
        and (checked_at is null or withdrawn_at is not null));

do $$
declare
    kept text;
    answered text := 'exists (select from evidence e where e.evidence_id = %1$I.evidence_id
        and (e.assessment_id, e.partner_id) in (select o.assessment_id, o.partner_id from partners_answered_for() o))';
begin
    foreach kept in array array['evidence_mechanism', 'evidence_revision', 'evidence_part'] loop
        execute format('alter policy entered on %1$I with check (' || answered || ')', kept);
    end loop;
    execute format('alter policy corrected on %1$I using (' || answered || ')', 'evidence_mechanism');
end
$$;
