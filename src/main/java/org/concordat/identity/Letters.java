package org.concordat.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.Letter.Outcome;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was to be sent to people. */
public interface Letters extends Repository<Letter, UUID> {

    Letter save(Letter letter);

    Optional<Letter> findById(UUID id);

    Page<Letter> findAll(Pageable page);

    /** The one that waits longest, of those that were not tried since a moment. */
    @Query("select l from Letter l where l.outcome = org.concordat.identity.Letter.Outcome.WAITING"
            + " and (l.begunAt is null or l.begunAt < :since) order by l.askedAt limit 1")
    Optional<Letter> nextNotTriedSince(Instant since);

    List<Letter> findByOutcomeAndBegunAtBefore(Outcome outcome, Instant moment);

    List<Letter> findByAboutSheetInAndOutcomeIn(Collection<UUID> sheets, Collection<Outcome> outcomes);

    List<Letter> findByAboutAssessmentAndOutcomeIn(UUID assessment, Collection<Outcome> outcomes);

    List<Letter> findByAboutAssessmentOrderByAskedAt(UUID assessment);

    List<Letter> findByAboutSheetOrderByAskedAt(UUID sheet);

    List<Letter> findByUserAndOutcomeIn(UserId user, Collection<Outcome> outcomes);

    List<Letter> findByUserAndKindInAndOutcomeIn(
            UserId user, Collection<Letter.Kind> kinds, Collection<Outcome> outcomes);

    List<Letter> findByUserInAndKind(Collection<UserId> users, Letter.Kind kind);

    /** Makes whoever writes weekly letters wait for whoever is writing some now, until the end of the transaction. */
    @NativeQuery("select 1 from (select pg_advisory_xact_lock(7205759404)) as turn")
    int takeTurns();
}
