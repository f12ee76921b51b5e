package org.concordat.identity.openid;

import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.UserId;
import org.springframework.data.repository.Repository;

interface PersonIdentities extends Repository<PersonIdentity, UUID> {

    PersonIdentity save(PersonIdentity identity);

    Optional<PersonIdentity> findByIssuerAndSubject(String issuer, String subject);

    boolean existsByUserAndIssuer(UserId user, String issuer);
}
