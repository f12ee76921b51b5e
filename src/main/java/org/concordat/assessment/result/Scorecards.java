package org.concordat.assessment.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.MechanismCode;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The kept scorecards. What a viewer may see of one is asked of {@link Results}. */
public interface Scorecards extends Repository<KeptScorecard, AssessmentId> {

    KeptScorecard save(KeptScorecard kept);

    Optional<KeptScorecard> findById(AssessmentId id);

    /** The closed assessment that stands in place of another. */
    @Query("select k.assessment from KeptScorecard k where k.corrects = :corrected")
    Optional<AssessmentId> correcting(AssessmentId corrected);

    /** When another assessment came to stand in place of one whose scorecard the viewer sees, whether or not they see that. */
    @Query(nativeQuery = true, value = "select corrected_at(:corrected)")
    Optional<Instant> correctedAt(UUID corrected);

    /** The assessment that an arrangement's standing is read from now, by any framework; empty when there is none. */
    default Optional<AssessmentId> latestOf(ArrangementId arrangement) {
        return latestOf(arrangement.arrangementId()).map(AssessmentId::new);
    }

    /** From what the database finds each time that a scorecard is kept. */
    @Query(nativeQuery = true, value = """
            select k.assessment_id from arrangement_standing stand
            join scorecard k on k.assessment_id = stand.latest_id
            where stand.arrangement_id = :arrangement order by k.as_of desc, k.closed_at desc limit 1""")
    Optional<UUID> latestOf(UUID arrangement);

    /** Where a mechanism stood, for everyone's eyes, in a closed look. */
    @Query("""
            select new org.concordat.assessment.result.LastTime(k.assessment, s.name, k.asOf, m.level)
            from KeptScorecard k join k.mechanisms m, Assessment s
            where s.id = k.assessment and k.assessment = :look and m.mechanism = :mechanism""")
    Optional<LastTime> levelIn(AssessmentId look, MechanismCode mechanism);

    /** The same in the closed look of an arrangement that came before another look. */
    @Query("""
            select new org.concordat.assessment.result.LastTime(k.assessment, s.name, k.asOf, m.level)
            from KeptScorecard k join k.mechanisms m, Assessment s
            where s.id = k.assessment and k.arrangement = :arrangement and k.assessment <> :look and k.asOf <= :asOf
              and m.mechanism = :mechanism
            order by k.asOf desc, k.closedAt desc limit 1""")
    Optional<LastTime> levelBefore(
            ArrangementId arrangement, AssessmentId look, LocalDate asOf, MechanismCode mechanism);
}
