package org.concordat.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
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

    /** Keeps that one was used, unless that was kept since {@code since}. No version goes up: many may use it at once. */
    @Modifying
    @NativeQuery("update access_token set used_at = :now, used_from = :from"
            + " where token_id = :id and (used_at is null or used_at < :since)")
    int used(UUID id, Instant now, Instant since, String from);
}
