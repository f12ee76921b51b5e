-- What shows that an action is done, and of which assessment it became evidence.
create table action_proof (
    action_proof_id uuid         primary key,
    version         bigint       not null,
    action_id       uuid         not null,
    arrangement_id  uuid         not null,
    what            varchar(300) not null,
    place           varchar(1000),
    action_file_id  uuid         references action_file,
    dated           date,
    good_until      date,
    signed_by       uuid,
    signed_name     varchar(200) not null,
    signed_at       timestamptz  not null,
    assessment_id   uuid         references assessment,
    evidence_id     uuid         references evidence,
    constraint action_proof_of_an_action_of_its_arrangement
        foreign key (action_id, arrangement_id) references action (action_id, arrangement_id),
    constraint action_proof_dates_in_order check (good_until >= dated),
    constraint action_proof_one_place check (place is null or action_file_id is null),
    constraint action_proof_evidence_of_an_assessment check ((assessment_id is null) = (evidence_id is null))
);
create index action_proof_of_action on action_proof (action_id, signed_at);

-- Nothing but what it became is ever changed of it.
create function keep_action_proof() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - array['version', 'assessment_id', 'evidence_id']
            = to_jsonb(old) - array['version', 'assessment_id', 'evidence_id'] then
        return new;
    end if;
    raise exception 'the rows of % are kept as they are', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger action_proof_is_kept before update or delete on action_proof
    for each row execute function keep_action_proof();
create trigger action_proof_is_not_emptied before truncate on action_proof
    for each statement execute function keep_all();
create trigger action_proof_touches after insert on action_proof
    for each row execute function touch_the_action();

call keep_to_arrangement('action_proof', 'oversee');
