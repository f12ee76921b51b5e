package org.concordat.assessment;

import java.util.Optional;
import org.concordat.partnership.ArrangementId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The kept scorecards. What a viewer may see of one is asked of {@link Results}. */
public interface Scorecards extends Repository<KeptScorecard, AssessmentId> {

    KeptScorecard save(KeptScorecard kept);

    Optional<KeptScorecard> findById(AssessmentId id);

    /** The assessment of an arrangement that was closed last of those with the latest day; empty when none is closed. */
    @Query("""
            select k.assessment from KeptScorecard k where k.arrangement = :arrangement
            order by k.asOf desc, k.closedAt desc limit 1""")
    Optional<AssessmentId> latestOf(ArrangementId arrangement);
}
