package org.concordat.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The tokens with which programs read. */
public interface AccessTokens extends Repository<AccessToken, UUID> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findById(UUID id);

    Optional<AccessToken> findByTokenHash(String tokenHash);

    /** Those of one person, the latest first. */
    List<AccessToken> findByUserOrderByMadeAtDesc(UserId user);

    /** Everyone’s, the latest first. */
    List<AccessToken> findAllByOrderByMadeAtDesc();

    void delete(AccessToken token);

    void deleteAll(Iterable<AccessToken> tokens);
}
