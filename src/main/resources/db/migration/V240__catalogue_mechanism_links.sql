-- Which mechanisms of two frameworks cover the same ground. A level that is offered stands at the place of the one that
-- was given, from 0; a dash stands where none is.
create table mechanism_link (
    mechanism_link_id uuid primary key,
    from_framework varchar(60) not null references framework (code),
    from_mechanism varchar(40) not null,
    from_version integer not null,
    to_framework varchar(60) not null references framework (code),
    to_mechanism varchar(40) not null,
    to_version integer not null,
    strength varchar(10) not null,
    reason varchar(600) not null,
    holds_when varchar(300),
    forth_levels varchar(5),
    forth_lacks varchar(600),
    back_levels varchar(5),
    back_lacks varchar(600),
    looked_by varchar(120) not null,
    looked_at timestamptz not null,
    retired_at timestamptz,
    retired_by varchar(120),
    retirement_reason varchar(1000),
    version bigint not null,
    constraint mechanism_link_of_two_frameworks check (from_framework <> to_framework),
    constraint mechanism_link_strength_known check (strength in ('same', 'largely', 'partly')),
    constraint mechanism_link_holds_some_way check (forth_lacks is not null or back_lacks is not null),
    constraint mechanism_link_forth_whole check ((forth_levels is null) = (forth_lacks is null)),
    constraint mechanism_link_back_whole check ((back_levels is null) = (back_lacks is null)),
    -- Never above the one given; a 0 and a 4 for the very same alone, at most a 2 for a part and a 3 for most.
    constraint mechanism_link_levels_offered check (
        coalesce(forth_levels, '-----') || coalesce(back_levels, '-----') ~ case strength
            when 'same' then '^([0-][01-][0-2-][0-3-][0-4-]){2}$'
            when 'largely' then '^(-[1-][12-][1-3-][1-3-]){2}$'
            else '^(-[1-][12-][12-][12-]){2}$' end),
    constraint mechanism_link_retired_by_someone check ((retired_at is null) = (retired_by is null))
);

-- Two mechanisms are linked once, whichever is named first; a link that was retired may be followed by another.
create unique index mechanism_link_once on mechanism_link (
    least(from_framework, to_framework),
    greatest(from_framework, to_framework),
    (case when from_framework < to_framework then from_mechanism else to_mechanism end),
    (case when from_framework < to_framework then to_mechanism else from_mechanism end))
    where retired_at is null;
