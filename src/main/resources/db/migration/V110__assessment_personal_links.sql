-- Personal links: each lets one person to their own sheet of answers without an account. The link carries a random token, of
-- which a hash is kept; ended ones stay, so that whoever follows one is told what has happened.
create table sheet_link (
    sheet_link_id uuid        primary key,
    respondent_id uuid        not null references respondent,
    assessment_id uuid        not null references assessment,
    token_hash    varchar(64) not null unique,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    opened_at     timestamptz,
    ended_at      timestamptz,
    version       bigint      not null,
    constraint sheet_link_lasts check (expires_at > made_at)
);
create index sheet_link_by_respondent on sheet_link (respondent_id);
create index sheet_link_by_assessment on sheet_link (assessment_id);

-- The sheet that the viewer came to answer by such a link; they have no account here.
create function viewer_sheet() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('concordat.sheet', true), '')::uuid
$$;

-- The sheets that the viewer answers themselves, with what these are about: by their account, or by their link.
create or replace function sheets_of_viewer()
    returns table (respondent_id uuid, assessment_id uuid, arrangement_id uuid, partner_id uuid)
    language plpgsql stable cost 1 rows 10 as $$
declare
    sees text := coalesce(current_setting('concordat.sees', true), '');
begin
    perform set_config('concordat.sees', 'everything', true);
    return query
        select r.respondent_id, r.assessment_id, s.arrangement_id, r.partner_id
        from respondent r join assessment s on s.assessment_id = r.assessment_id
        where r.account_id = viewer_person() or r.respondent_id = viewer_sheet();
    perform set_config('concordat.sees', sees, true);
end
$$;

-- The assessments whose parts the viewer sees: all that they see; of a guest's, none but their sheet.
create or replace function assessments_seen() returns setof uuid language plpgsql stable cost 1 rows 10 as $$
begin
    return query
        select s.assessment_id from assessment s where viewer_sheet() is null;
end
$$;

call keep_table('sheet_link', 'facilitate',
    'respondent_id = (select viewer_sheet()) or assessment_id in (select assessments_overseen())',
    'assessment_id in (select assessments_overseen())');
create policy opened on sheet_link for update
    using (respondent_id = (select viewer_sheet()));

-- Of their link, guests say that they have come, and nothing else.
create function keep_what_a_link_opens() returns trigger language plpgsql as $$
begin
    if not viewer_may('facilitate') then
        raise exception 'what link % opens is not its holder''s to change', old.sheet_link_id
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger sheet_link_opens_what_it_did before update on sheet_link
    for each row when (
        (old.sheet_link_id, old.respondent_id, old.assessment_id, old.token_hash, old.made_at, old.expires_at, old.ended_at)
        is distinct from
        (new.sheet_link_id, new.respondent_id, new.assessment_id, new.token_hash, new.made_at, new.expires_at, new.ended_at))
    execute function keep_what_a_link_opens();
