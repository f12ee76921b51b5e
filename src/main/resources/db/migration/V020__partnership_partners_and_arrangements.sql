-- Partners, what they take part in together, and how each arrangement moves through its stages.
-- A date carries its precision: what a source gives as "2012" is kept as the first day of 2012 with precision 'year'.

create table partner (
    partner_id    uuid          primary key,
    version       bigint        not null,
    name          varchar(200)  not null,
    sector        varchar(20)   not null,
    country       varchar(2)    not null,
    headcount     integer,
    standing      varchar(20)   not null,
    contact_name  varchar(120),
    contact_email varchar(254),
    created_at    timestamptz   not null,
    created_by    uuid,
    changed_at    timestamptz   not null,
    changed_by    uuid,
    retired_at    timestamptz,
    retired_by    uuid,
    constraint partner_name_said check (btrim(name) <> ''),
    constraint partner_sector_known check (sector in ('public', 'private', 'voluntary', 'mutual')),
    constraint partner_country_form check (country ~ '^[A-Z]{2}$'),
    constraint partner_headcount_sane check (headcount between 0 and 10000000),
    constraint partner_standing_known check (standing in ('active', 'in-distress', 'left')),
    constraint partner_contact_has_a_name check (contact_email is null or contact_name is not null)
);

create unique index partner_name_once on partner (lower(name));
create index partner_by_sector on partner (sector);

create table partner_fact (
    partner_id uuid          not null references partner,
    position   integer       not null,
    says       varchar(2000) not null,
    place      varchar(200)  not null,
    source     varchar(300)  not null,
    primary key (partner_id, position)
);

create table arrangement (
    arrangement_id    uuid           primary key,
    version           bigint         not null,
    name              varchar(200)   not null,
    kind              varchar(30)    not null,
    tier              varchar(20)    not null,
    integration_model varchar(30),
    purpose           varchar(2000),
    staff_in_scope    integer,
    annual_value      numeric(18, 2),
    currency          varchar(3),
    starts_on         date,
    starts_precision  varchar(5),
    ends_on           date,
    ends_precision    varchar(5),
    stage             varchar(20)    not null,
    stage_from        date           not null,
    stage_precision   varchar(5)     not null,
    published_source  varchar(300),
    created_at        timestamptz    not null,
    created_by        uuid,
    changed_at        timestamptz    not null,
    changed_by        uuid,
    retired_at        timestamptz,
    retired_by        uuid,
    constraint arrangement_name_said check (btrim(name) <> ''),
    constraint arrangement_kind_known check (kind in ('strategic-alliance', 'joint-venture', 'outsourcing',
        'shared-service', 'commissioning', 'multi-agency', 'supply-chain', 'industry-network', 'merger-integration',
        'mutual')),
    constraint arrangement_tier_known check (tier in ('arms-length', 'assurance', 'development', 'leverage')),
    constraint arrangement_integration_model_known check (integration_model in ('lead-partner', 'third-entity',
        'federated', 'hosted-service', 'shadow-board')),
    constraint arrangement_stage_known check (stage in ('proposal', 'mobilisation', 'operation', 'maturity', 'exit')),
    constraint arrangement_staff_sane check (staff_in_scope between 0 and 10000000),
    constraint arrangement_value_not_negative check (annual_value >= 0),
    constraint arrangement_value_has_currency check ((annual_value is null) = (currency is null)),
    constraint arrangement_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint arrangement_starts_precise check ((starts_on is null) = (starts_precision is null)
        and starts_precision in ('day', 'month', 'year')),
    constraint arrangement_ends_precise check ((ends_on is null) = (ends_precision is null)
        and ends_precision in ('day', 'month', 'year')),
    constraint arrangement_stage_precise check (stage_precision in ('day', 'month', 'year')),
    constraint arrangement_dates_in_order check (ends_on >= starts_on or ends_precision <> 'day')
);

create index arrangement_by_name on arrangement (lower(name));
create index arrangement_by_kind on arrangement (kind);
create index arrangement_by_stage on arrangement (stage);

create table arrangement_fact (
    arrangement_id uuid          not null references arrangement,
    position       integer       not null,
    says           varchar(2000) not null,
    place          varchar(200)  not null,
    source         varchar(300)  not null,
    primary key (arrangement_id, position)
);

create table stage_change (
    arrangement_id   uuid          not null references arrangement,
    position         integer       not null,
    stage            varchar(20)   not null,
    from_on          date          not null,
    from_precision   varchar(5)    not null,
    note             varchar(1000),
    place            varchar(200),
    recorded_by      uuid,
    recorded_at      timestamptz   not null,
    primary key (arrangement_id, position),
    constraint stage_change_stage_known check (stage in ('proposal', 'mobilisation', 'operation', 'maturity', 'exit')),
    constraint stage_change_precise check (from_precision in ('day', 'month', 'year'))
);

create table participation (
    participation_id uuid          primary key,
    arrangement_id   uuid          not null references arrangement,
    partner_id       uuid          not null references partner,
    position         integer       not null,
    role             varchar(20)   not null,
    equity           numeric(5, 2),
    control          varchar(20),
    staff_in_scope   integer,
    since_on         date,
    since_precision  varchar(5),
    until_on         date,
    until_precision  varchar(5),
    principal_agents varchar(120)[] not null default '{}',
    place            varchar(200),
    constraint participation_role_known check (role in ('lead', 'host', 'member', 'client', 'provider', 'investor',
        'regulator')),
    constraint participation_equity_is_a_share check (equity between 0 and 100),
    constraint participation_control_known check (control in ('sole', 'joint', 'minority', 'none')),
    constraint participation_staff_sane check (staff_in_scope between 0 and 10000000),
    constraint participation_since_precise check ((since_on is null) = (since_precision is null)
        and since_precision in ('day', 'month', 'year')),
    constraint participation_until_precise check ((until_on is null) = (until_precision is null)
        and until_precision in ('day', 'month', 'year')),
    constraint participation_dates_in_order check (until_on >= since_on or until_precision <> 'day'),
    -- Asked at the end of a transaction, since one form may end a part and begin the next.
    constraint participation_once_at_a_time exclude using btree (arrangement_id with =, partner_id with =)
        where (until_on is null) deferrable initially deferred
);

-- What a bound viewer may see is asked by partner.
create index participation_by_partner on participation (partner_id, arrangement_id);
create index participation_by_arrangement on participation (arrangement_id);
