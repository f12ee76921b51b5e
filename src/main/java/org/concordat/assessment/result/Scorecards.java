package org.concordat.assessment.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkId;
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

    /**
     * The frameworks by which an arrangement stands. That through which it is mainly seen comes first: by which most of its
     * looks stand, and of these the one that was used first.
     */
    default List<SeenThrough> lensesOf(ArrangementId arrangement) {
        return lensesOf(arrangement.arrangementId()).stream()
                .map(SeenThroughRow::read)
                .toList();
    }

    /** From what the database finds each time that a scorecard is kept. */
    @Query(nativeQuery = true, value = """
            select f.framework_id as framework, f.code, f.name, held.number as version, k.assessment_id as latest,
                k.as_of as "asOf", k.readiness, k.low, k.high, k.band, k.provisional, k.coverage,
                (select string_agg(m.mechanism, ' ' order by m.position) from scorecard_mechanism m
                    where m.assessment_id = k.assessment_id and m.gate) as gates,
                before.readiness as before, before.as_of as "beforeAsOf"
            from arrangement_standing stand
            join framework f using (framework_id)
            join scorecard k on k.assessment_id = stand.latest_id
            join framework_version held on held.framework_version_id = k.framework_version_id
            left join scorecard before on before.assessment_id = stand.before_id
            join framework_version v on v.framework_id = f.framework_id
            join standing_scorecard look on look.arrangement_id = stand.arrangement_id
                and look.framework_version_id = v.framework_version_id
            where stand.arrangement_id = :arrangement
            group by f.framework_id, held.framework_version_id, k.assessment_id, before.assessment_id
            order by count(*) desc, min(look.closed_at), f.code""")
    List<SeenThroughRow> lensesOf(UUID arrangement);

    /** The one that it is read from by a framework; empty when it does not stand by that. */
    default Optional<AssessmentId> latestOf(ArrangementId arrangement, FrameworkId framework) {
        return latestOf(arrangement.arrangementId(), framework.frameworkId()).map(AssessmentId::new);
    }

    @Query(
            nativeQuery = true,
            value = "select latest_id from arrangement_standing"
                    + " where arrangement_id = :arrangement and framework_id = :framework")
    Optional<UUID> latestOf(UUID arrangement, UUID framework);

    /** Where a mechanism stood, for everyone's eyes, in a closed look. */
    @Query("""
            select new org.concordat.assessment.result.LastTime(k.assessment, s.name, k.asOf, m.level)
            from KeptScorecard k join k.mechanisms m, Assessment s
            where s.id = k.assessment and k.assessment = :look and m.mechanism = :mechanism""")
    Optional<LastTime> levelIn(AssessmentId look, MechanismCode mechanism);

    /** The same in the closed look of an arrangement, against the same framework, that came before another look. */
    @Query("""
            select new org.concordat.assessment.result.LastTime(k.assessment, s.name, k.asOf, m.level)
            from KeptScorecard k join k.mechanisms m, Assessment s, FrameworkVersion v
            where s.id = k.assessment and k.arrangement = :arrangement and k.assessment <> :look and k.asOf <= :asOf
              and v.id = k.framework and v.framework = :framework and m.mechanism = :mechanism
            order by k.asOf desc, k.closedAt desc limit 1""")
    Optional<LastTime> levelBefore(
            ArrangementId arrangement,
            FrameworkId framework,
            AssessmentId look,
            LocalDate asOf,
            MechanismCode mechanism);
}
