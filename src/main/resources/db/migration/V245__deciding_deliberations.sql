-- What is thought through with the deciding aids: drafts whose answers change, records that stay, and the decisions on them.

create table deliberation (
    deliberation_id uuid         primary key,
    version         bigint       not null,
    arrangement_id  uuid         not null references arrangement,
    aid             varchar(60)  not null,
    title           varchar(200) not null,
    answers         text         not null,
    begun_by        uuid,
    begun_name      varchar(200) not null,
    begun_at        timestamptz  not null,
    changed_by      uuid,
    changed_name    varchar(200) not null,
    changed_at      timestamptz  not null,
    recorded_by     uuid,
    recorded_name   varchar(200),
    recorded_at     timestamptz,
    -- Every sentence that was shown, so that it reads the same when the file of the aid has changed.
    advice          text,
    constraint deliberation_answers_by_question check (jsonb_typeof(answers::jsonb) = 'object'),
    constraint deliberation_advice_is_object check (jsonb_typeof(advice::jsonb) = 'object'),
    constraint deliberation_recorded_with_its_advice
        check ((recorded_at is null) = (advice is null) and (recorded_at is null) = (recorded_name is null))
);

create unique index deliberation_one_draft on deliberation (arrangement_id, aid) where recorded_at is null;
create index deliberation_by_arrangement on deliberation (arrangement_id, recorded_at desc);

create table deliberation_decision (
    deliberation_id uuid         not null references deliberation,
    position        integer      not null,
    taken           text         not null,
    reason          varchar(2000),
    effective_on    date         not null,
    carried_over    boolean      not null,
    signed_by       uuid,
    signed_name     varchar(200) not null,
    signed_at       timestamptz  not null,
    primary key (deliberation_id, position),
    constraint deliberation_decision_taken_is_object check (jsonb_typeof(taken::jsonb) = 'object')
);

create function keep_what_was_recommended() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'version' is distinct from to_jsonb(old) - 'version' then
        raise exception 'what was recommended in deliberation % is kept', old.deliberation_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger deliberation_is_kept_once_recorded
    before update or delete on deliberation
    for each row when (old.recorded_at is not null)
    execute function keep_what_was_recommended();

create function keep_what_was_decided() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided on deliberation % is kept', old.deliberation_id
        using errcode = 'restrict_violation';
end
$$;

create trigger deliberation_decision_is_kept
    before update or delete on deliberation_decision
    for each row execute function keep_what_was_decided();

call keep_to_arrangement('deliberation', 'oversee');
call keep_table('deliberation_decision', 'decide',
    'exists (select from deliberation d where d.deliberation_id = deliberation_decision.deliberation_id)');

-- Of an arrangement, directors settle what they decided on with an aid, and nothing else.
create policy decided on arrangement for update
    using ((select viewer_may('decide'))
        and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())))
    with check ((select viewer_may('decide'))
        and ((select viewer_sees_everything()) or arrangement_id in (select arrangements_seen())));

create function keep_what_directors_do_not_settle() returns trigger language plpgsql as $$
declare settled text[] := array['tier', 'integration_model', 'version', 'changed_by', 'changed_at'];
begin
    if not viewer_may('facilitate') and to_jsonb(new) - settled is distinct from to_jsonb(old) - settled then
        raise exception 'only the tier and the model of arrangement % are theirs to settle', old.arrangement_id
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger arrangement_is_described_by_who_facilitates
    before update on arrangement
    for each row execute function keep_what_directors_do_not_settle();
