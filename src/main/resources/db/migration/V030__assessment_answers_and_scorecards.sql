-- Assessments: who answers what for whom, what the partners settled on, and the scorecard that is kept for good.

create table assessment (
    assessment_id        uuid          primary key,
    version              bigint        not null,
    arrangement_id       uuid          not null references arrangement,
    framework_version_id uuid          not null references framework_version,
    mechanisms           varchar(40)[] not null,
    name                 varchar(200)  not null,
    as_of                date          not null,
    mode                 varchar(20)   not null,
    stage                varchar(20)   not null,
    tier                 varchar(20)   not null,
    kind                 varchar(30)   not null,
    status               varchar(20)   not null,
    published_source     varchar(300),
    published_note       varchar(1000),
    set_up_by            uuid,
    set_up_name          varchar(200)  not null,
    set_up_at            timestamptz   not null,
    closed_by            uuid,
    closed_name          varchar(200),
    closed_at            timestamptz,
    cancelled_by         uuid,
    cancelled_name       varchar(200),
    cancelled_at         timestamptz,
    cancelled_because    varchar(1000),
    constraint assessment_name_said check (btrim(name) <> ''),
    constraint assessment_asks_something check (cardinality(mechanisms) > 0),
    constraint assessment_mode_known check (mode in ('attributed', 'by-partner', 'anonymous')),
    constraint assessment_stage_known check (stage in ('proposal', 'mobilisation', 'operation', 'maturity', 'exit')),
    constraint assessment_tier_known check (tier in ('arms-length', 'assurance', 'development', 'leverage')),
    constraint assessment_status_known check (status in ('draft', 'open', 'consolidating', 'closed', 'cancelled')),
    constraint assessment_note_has_source check (published_note is null or published_source is not null),
    constraint assessment_closed_by_someone
        check ((status = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_name is null)),
    constraint assessment_cancelled_for_a_reason
        check ((status = 'cancelled') = (cancelled_at is not null)
            and (cancelled_at is null) = (cancelled_name is null)
            and (cancelled_at is null) = (cancelled_because is null))
);

create index assessment_by_arrangement on assessment (arrangement_id, as_of desc);

create table assessment_voice (
    assessment_id uuid             not null references assessment,
    partner_id    uuid             not null references partner,
    voice         double precision not null,
    primary key (assessment_id, partner_id),
    constraint assessment_voice_is_heard check (voice > 0 and voice <= 100)
);

create table agreed_level (
    assessment_id uuid             not null references assessment,
    mechanism     varchar(40)      not null,
    level         double precision not null,
    reason        varchar(2000)    not null,
    agreed_by     varchar(300)     not null,
    signed_by     uuid,
    signed_name   varchar(200)     not null,
    signed_at     timestamptz      not null,
    primary key (assessment_id, mechanism),
    constraint agreed_level_on_the_ladder check (level between 0 and 4),
    constraint agreed_level_has_a_reason check (btrim(reason) <> '')
);

create table not_applying (
    assessment_id uuid          not null references assessment,
    mechanism     varchar(40)   not null,
    reason        varchar(2000) not null,
    signed_by     uuid,
    signed_name   varchar(200)  not null,
    signed_at     timestamptz   not null,
    primary key (assessment_id, mechanism),
    constraint not_applying_has_a_reason check (btrim(reason) <> '')
);

create table evidence (
    assessment_id uuid         not null references assessment,
    evidence_id   uuid         not null,
    mechanism     varchar(40)  not null,
    what          varchar(300) not null,
    place         varchar(500) not null,
    dated         date,
    good_until    date,
    grade         varchar(1)   not null,
    signed_by     uuid,
    signed_name   varchar(200) not null,
    signed_at     timestamptz  not null,
    primary key (assessment_id, evidence_id),
    constraint evidence_grade_known check (grade in ('A', 'B', 'C', 'D')),
    constraint evidence_dates_in_order check (good_until >= dated)
);

create table respondent (
    respondent_id  uuid         primary key,
    version        bigint       not null,
    assessment_id  uuid         not null references assessment,
    partner_id     uuid         not null references partner,
    name           varchar(120) not null,
    email          varchar(254),
    account_id     uuid         references person,
    status         varchar(20)  not null,
    edition        integer      not null,
    submitted_at   timestamptz,
    returned_note  varchar(1000),
    constraint respondent_name_said check (btrim(name) <> ''),
    constraint respondent_status_known check (status in ('invited', 'answering', 'submitted', 'returned')),
    constraint respondent_submitted_at_a_time check ((status = 'submitted') = (submitted_at is not null)),
    constraint respondent_of_a_partner_heard
        foreign key (assessment_id, partner_id) references assessment_voice (assessment_id, partner_id)
);

create unique index respondent_name_once on respondent (assessment_id, partner_id, lower(name));
create index respondent_by_account on respondent (account_id) where account_id is not null;

create table answer (
    respondent_id uuid          not null references respondent,
    mechanism     varchar(40)   not null,
    kind          varchar(20)   not null,
    level         smallint,
    reason        varchar(2000),
    note          varchar(2000),
    edition       integer       not null,
    signed_by     uuid,
    signed_name   varchar(200)  not null,
    signed_at     timestamptz   not null,
    primary key (respondent_id, mechanism),
    constraint answer_kind_known check (kind in ('rated', 'not-sure', 'does-not-apply')),
    constraint answer_rated_on_the_ladder check ((kind = 'rated') = (level is not null) and level between 0 and 4),
    constraint answer_does_not_apply_for_a_reason check ((kind = 'does-not-apply') = (reason is not null))
);

-- The scorecard of a closed assessment: the document says everything; the columns and the two tables after it repeat
-- what dashboards ask for, as far as everyone who may see the arrangement may see it.
create table scorecard (
    assessment_id        uuid             primary key references assessment,
    arrangement_id       uuid             not null references arrangement,
    framework_version_id uuid             not null references framework_version,
    engine               varchar(40)      not null,
    as_of                date             not null,
    closed_at            timestamptz      not null,
    readiness            double precision,
    low                  double precision not null,
    high                 double precision not null,
    evidenced            double precision,
    coverage             double precision not null,
    band                 varchar(20)      not null,
    band_without_gates   varchar(20)      not null,
    provisional          boolean          not null,
    applicable           integer          not null,
    rated                integer          not null,
    document             jsonb            not null,
    constraint scorecard_band_known check (band in
        ('too-little-known', 'not-ready', 'at-risk', 'developing', 'ready', 'leading')),
    constraint scorecard_within_bounds check (0 <= low and low <= high and high <= 100
        and (readiness is null or readiness between low and high)),
    constraint scorecard_evidenced_below_readiness check (evidenced <= readiness)
);

-- "The latest closed assessment of each arrangement": distinct on (arrangement_id), in this order.
create index scorecard_latest on scorecard (arrangement_id, as_of desc, closed_at desc);

create table scorecard_mechanism (
    assessment_id    uuid             not null references scorecard,
    mechanism        varchar(40)      not null,
    position         integer          not null,
    area             varchar(40)      not null,
    applicable       boolean          not null,
    target           integer          not null,
    relevance        double precision not null,
    critical         boolean          not null,
    level            double precision,
    evidenced_level  double precision,
    agreed           boolean          not null,
    grade            varchar(1)       not null,
    effective_weight double precision not null,
    attainment       double precision,
    lost_points      double precision not null,
    gap              double precision,
    gate             boolean          not null,
    primary key (assessment_id, mechanism),
    constraint scorecard_mechanism_on_the_ladder check (target between 0 and 4 and level between 0 and 4),
    constraint scorecard_mechanism_gate_is_critical check (not gate or critical)
);

create table scorecard_partner (
    assessment_id uuid             not null references scorecard,
    partner_id    uuid             not null references partner,
    voice         double precision not null,
    rated         integer          not null,
    readiness     double precision,
    primary key (assessment_id, partner_id)
);

create index scorecard_partner_by_partner on scorecard_partner (partner_id);

-- A closed assessment and its scorecard never change, whoever asks. Cancelled ones neither.
create function assessment_is_finished(which uuid) returns boolean language plpgsql as $$
declare
    found_status varchar(20);
begin
    -- Shared lock: whoever closes it waits for answers on their way in, and those that come later find it closed.
    select status into found_status from assessment where assessment_id = which for share;
    return found_status in ('closed', 'cancelled');
end
$$;

create function keep_finished_assessment() returns trigger language plpgsql as $$
begin
    if old.status in ('closed', 'cancelled') then
        raise exception 'assessment % is finished and cannot be changed', old.assessment_id
            using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.status = 'closed'
            and not exists (select 1 from scorecard where scorecard.assessment_id = new.assessment_id) then
        raise exception 'assessment % cannot be closed without a scorecard', new.assessment_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger assessment_is_kept
    before update or delete on assessment
    for each row execute function keep_finished_assessment();

create function keep_part_of_finished_assessment() returns trigger language plpgsql as $$
begin
    if (tg_op <> 'INSERT' and assessment_is_finished(old.assessment_id))
            or (tg_op <> 'DELETE' and assessment_is_finished(new.assessment_id)) then
        raise exception 'the % of a finished assessment cannot be changed', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger assessment_voice_is_kept before insert or update or delete on assessment_voice
    for each row execute function keep_part_of_finished_assessment();
create trigger agreed_level_is_kept before insert or update or delete on agreed_level
    for each row execute function keep_part_of_finished_assessment();
create trigger not_applying_is_kept before insert or update or delete on not_applying
    for each row execute function keep_part_of_finished_assessment();
create trigger evidence_is_kept before insert or update or delete on evidence
    for each row execute function keep_part_of_finished_assessment();
create trigger respondent_is_kept before insert or update or delete on respondent
    for each row execute function keep_part_of_finished_assessment();

create function keep_answer_of_finished_assessment() returns trigger language plpgsql as $$
declare
    of_respondent uuid := case tg_op when 'DELETE' then old.respondent_id else new.respondent_id end;
begin
    if assessment_is_finished((select assessment_id from respondent where respondent_id = of_respondent)) then
        raise exception 'the answers of a finished assessment cannot be changed'
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger answer_is_kept before insert or update or delete on answer
    for each row execute function keep_answer_of_finished_assessment();

-- A scorecard is written before its assessment closes, and from then on nothing is added to it, changed or removed.
create function keep_scorecard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if assessment_is_finished(new.assessment_id) then
            raise exception 'assessment % is finished and its scorecard cannot be changed', new.assessment_id
                using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    raise exception 'the scorecard of assessment % is kept and cannot be changed', old.assessment_id
        using errcode = 'restrict_violation';
end
$$;

create trigger scorecard_is_kept before insert or update or delete on scorecard
    for each row execute function keep_scorecard();
create trigger scorecard_mechanism_is_kept before insert or update or delete on scorecard_mechanism
    for each row execute function keep_scorecard();
create trigger scorecard_partner_is_kept before insert or update or delete on scorecard_partner
    for each row execute function keep_scorecard();
