-- What the partners settle about a mechanism is kept mechanism by mechanism, each with a version of its own: two
-- consultants who settle different mechanisms at once are not in each other's way.

create table settlement (
    settlement_id        uuid             primary key,
    version              bigint           not null,
    assessment_id        uuid             not null references assessment,
    mechanism            varchar(40)      not null,
    agreed_level         double precision,
    agreed_because       varchar(2000),
    agreed_by            varchar(300),
    agreed_signed_by     uuid,
    agreed_signed_name   varchar(200),
    agreed_signed_at     timestamptz,
    left_out_because     varchar(2000),
    left_out_signed_by   uuid,
    left_out_signed_name varchar(200),
    left_out_signed_at   timestamptz,
    parked_note          varchar(1000),
    parked_signed_by     uuid,
    parked_signed_name   varchar(200),
    parked_signed_at     timestamptz,
    constraint settlement_once unique (assessment_id, mechanism),
    constraint settlement_on_the_ladder check (agreed_level between 0 and 4),
    constraint settlement_agreed_by_someone_for_a_reason check (
        (agreed_level is null) = (agreed_because is null)
        and (agreed_level is null) = (agreed_by is null)
        and (agreed_level is null) = (agreed_signed_name is null)
        and (agreed_level is null) = (agreed_signed_at is null)
        and btrim(agreed_because) <> ''),
    constraint settlement_left_out_for_a_reason check (
        (left_out_because is null) = (left_out_signed_name is null)
        and (left_out_because is null) = (left_out_signed_at is null)
        and btrim(left_out_because) <> ''),
    constraint settlement_parked_by_someone check (
        (parked_signed_at is null) = (parked_signed_name is null)
        and (parked_note is null or parked_signed_at is not null)),
    constraint settlement_parked_while_not_settled check (
        parked_signed_at is null or (agreed_level is null and left_out_because is null))
);

create table dissent (
    settlement_id uuid             not null references settlement,
    partner_id    uuid             not null references partner,
    level         double precision not null,
    reason        varchar(2000)    not null,
    primary key (settlement_id, partner_id),
    constraint dissent_on_the_ladder check (level between 0 and 4),
    constraint dissent_has_a_reason check (btrim(reason) <> '')
);

-- What was settled so far moves here as it stands. That of finished assessments too: these rows are new, so that nothing
-- of theirs is changed, and the rule that keeps them stands from the next statement on. Their scorecards are not touched.
insert into settlement (settlement_id, version, assessment_id, mechanism,
    agreed_level, agreed_because, agreed_by, agreed_signed_by, agreed_signed_name, agreed_signed_at,
    left_out_because, left_out_signed_by, left_out_signed_name, left_out_signed_at)
select gen_random_uuid(), 0, assessment_id, mechanism,
    a.level, a.reason, a.agreed_by, a.signed_by, a.signed_name, a.signed_at,
    n.reason, n.signed_by, n.signed_name, n.signed_at
from agreed_level a full join not_applying n using (assessment_id, mechanism);

drop table agreed_level;
drop table not_applying;

create trigger settlement_is_kept before insert or update or delete on settlement
    for each row execute function keep_part_of_finished_assessment();

create function settlement_is_finished(which uuid) returns boolean language plpgsql as $$
begin
    return assessment_is_finished((select assessment_id from settlement where settlement_id = which));
end
$$;

create function keep_dissent_of_finished_assessment() returns trigger language plpgsql as $$
begin
    if (tg_op <> 'INSERT' and settlement_is_finished(old.settlement_id))
            or (tg_op <> 'DELETE' and settlement_is_finished(new.settlement_id)) then
        raise exception 'the dissent of a finished assessment cannot be changed'
            using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger dissent_is_kept before insert or update or delete on dissent
    for each row execute function keep_dissent_of_finished_assessment();

call keep_to_assessment('settlement');
call keep_table('dissent', 'facilitate',
    'exists (select from settlement s where s.settlement_id = dissent.settlement_id)');

create trigger settlement_is_not_emptied before truncate on settlement
    for each statement execute function keep_all();
create trigger dissent_is_not_emptied before truncate on dissent
    for each statement execute function keep_all();
