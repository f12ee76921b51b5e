-- Who a person is to a provider of sign-in (OpenID Connect): its issuer and its name for them, both as they stand in its
-- tokens. A person is known to each provider once, so that nobody else who is given their address there becomes them.
create table person_identity (
    identity_id uuid         primary key,
    user_id     uuid         not null references person,
    issuer      varchar(500) not null,
    subject     varchar(255) not null,
    version     bigint       not null,
    constraint person_identity_once unique (issuer, subject),
    constraint person_identity_one_for_each_issuer unique (user_id, issuer)
);
