package org.concordat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.Letter.Outcome;
import org.springframework.data.repository.Repository;

/** What was to be sent to people. */
public interface Letters extends Repository<Letter, UUID> {

    Letter save(Letter letter);

    Optional<Letter> findById(UUID id);

    /** The latest, the newest first. */
    List<Letter> findTop200ByOrderByAskedAtDesc();

    Optional<Letter> findFirstByOutcomeOrderByAskedAt(Outcome outcome);

    List<Letter> findByUserAndOutcomeIn(UserId user, Collection<Outcome> outcomes);
}
