-- Which partners an action binds besides those that work on it, and what each partner's director said to it.

create table action_binding (
    action_id  uuid not null references action,
    partner_id uuid not null references partner,
    primary key (action_id, partner_id)
);

create table action_consent (
    action_consent_id uuid         primary key,
    action_id         uuid         not null references action,
    partner_id        uuid         not null references partner,
    answer            varchar(20)  not null,
    words             varchar(1000),
    -- A hash of what the action said and asked for then, so that it shows when it was changed since.
    given_to          varchar(64)  not null,
    given_by          uuid,
    given_name        varchar(200) not null,
    given_at          timestamptz  not null,
    constraint action_consent_answer_known check (answer in ('agreed', 'with-change', 'not-agreed')),
    constraint action_consent_says_why check (answer = 'agreed' or btrim(coalesce(words, '')) <> '')
);
create index action_consent_of_action on action_consent (action_id, given_at);

-- What a partner's director said is added to and never changed.
create function keep_consent() returns trigger language plpgsql as $$
begin
    raise exception 'what a partner said to action % is kept', old.action_id using errcode = 'restrict_violation';
end
$$;

create trigger action_consent_is_kept
    before update or delete on action_consent
    for each row execute function keep_consent();

call keep_table('action_binding', 'oversee',
    'exists (select from action a where a.action_id = action_binding.action_id)');
-- Nobody speaks for a partner but its own people.
call keep_table('action_consent', 'oversee',
    'exists (select from action a where a.action_id = action_consent.action_id)',
    'partner_id = (select viewer_partner()) and exists (select from action a where a.action_id = action_consent.action_id)');
