-- Which mechanisms a piece of evidence supports is written, as the rest of it, by who may facilitate.
call keep_table('evidence_mechanism', 'facilitate',
    'exists (select from evidence e where e.evidence_id = evidence_mechanism.evidence_id)');
