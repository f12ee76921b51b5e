package org.concordat.identity.openid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.UserId;
import org.springframework.data.repository.Repository;

interface PersonIdentities extends Repository<PersonIdentity, UUID> {

    PersonIdentity save(PersonIdentity identity);

    Optional<PersonIdentity> findByIssuerAndSubject(String issuer, String subject);

    Optional<PersonIdentity> findById(UUID id);

    List<PersonIdentity> findByUserOrderByIssuer(UserId user);

    /** One by one, so that the journal tells of each. */
    void delete(PersonIdentity identity);

    void flush();

    boolean existsByUserAndIssuer(UserId user, String issuer);
}
