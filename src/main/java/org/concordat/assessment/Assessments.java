package org.concordat.assessment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.FrameworkId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The assessments. Whatever answers a person's question takes a {@link Visibility}, which is the arrangement's. */
public interface Assessments extends Repository<Assessment, AssessmentId> {

    /** The rule for queries about {@code Assessment s}. */
    String VISIBLE = "exists (select 1 from Arrangement a where a.id.arrangementId = s.arrangement.arrangementId and "
            + Visibility.OF_ARRANGEMENTS + ")";

    Assessment save(Assessment assessment);

    void flush();

    /** One assessment, if the viewer may see its arrangement. */
    @Query("select s from Assessment s where s.id = :id and " + VISIBLE)
    Optional<Assessment> findVisible(AssessmentId id, Visibility seen);

    /** The same, to change it: others who want to change it wait, and so do answers on their way in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Assessment s where s.id = :id and " + VISIBLE)
    Optional<Assessment> findToChange(AssessmentId id, Visibility seen);

    /** The same for whoever may run it; for others there is no such thing. */
    default Assessment toFacilitate(Viewer viewer, AssessmentId id) {
        if (!viewer.facilitates()) {
            throw new NotFound();
        }
        return findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    /** One assessment, whoever asks, to answer it: it is not closed in the meantime. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Assessment s where s.id = :id")
    Optional<Assessment> findToAnswer(AssessmentId id);

    /** How an assessment moved to newer versions of its framework, whoever asks; the last move last. */
    @Query("select m from Assessment s join s.moves m where s.id = :id order by index(m)")
    List<VersionMove> movesOf(AssessmentId id);

    /** One assessment, whoever asks; only for a respondent's own sheet. */
    Optional<Assessment> findById(AssessmentId id);

    /** The last closed assessment of an arrangement against each framework, the latest first, whoever asks. */
    @Query("""
            select s from Assessment s join FrameworkVersion v on v.id = s.pinned.framework
            where s.arrangement = :arrangement and s.status = org.concordat.assessment.AssessmentStatus.CLOSED
              and not exists (
                select 1 from Assessment l join FrameworkVersion w on w.id = l.pinned.framework
                where l.arrangement = s.arrangement and w.framework = v.framework
                  and l.status = org.concordat.assessment.AssessmentStatus.CLOSED
                  and (l.asOf > s.asOf
                    or l.asOf = s.asOf and (l.closing.at > s.closing.at
                      or l.closing.at = s.closing.at and l.id.assessmentId < s.id.assessmentId)))
            order by s.asOf desc, s.closing.at desc, s.id.assessmentId""")
    List<Assessment> lastClosedOfEach(ArrangementId arrangement);

    /** Those of an arrangement through a framework that are under way, the latest first, whoever asks. */
    @Query("""
            select s from Assessment s join FrameworkVersion v on v.id = s.pinned.framework
            where s.arrangement = :arrangement and v.framework = :framework
              and s.status in (org.concordat.assessment.AssessmentStatus.OPEN,
                org.concordat.assessment.AssessmentStatus.CONSOLIDATING)
            order by s.asOf desc, s.id.assessmentId desc""")
    List<Assessment> underWay(ArrangementId arrangement, FrameworkId framework);

    /** Some assessments, whoever asks. */
    List<Assessment> findByIdIn(Collection<AssessmentId> ids);

    /** The assessments of an arrangement that the viewer may see, the latest first. */
    @Query("""
            select new org.concordat.assessment.AssessmentLine(s.id, s.name,
                new org.concordat.catalogue.VersionSummary(v.id, f.code, f.name, v.number, v.status, v.publication.publishedAt),
                s.asOf, s.status, s.mode, s.published.source, s.voicesReason,
                k.readiness, k.low, k.high, k.band, k.provisional, array_length(s.asked.leftOut),
                s.correction.of.assessmentId, c.assessment.assessmentId,
                s.cancellation.signature.name, s.cancellation.signature.at, s.cancellation.reason,
                (select count(r) from Respondent r where r.assessment = s.id
                    and r.status <> org.concordat.assessment.sheet.RespondentStatus.REPLACED),
                (select count(r) from Respondent r where r.assessment = s.id
                    and r.status = org.concordat.assessment.sheet.RespondentStatus.SUBMITTED))
            from Assessment s join FrameworkVersion v on v.id = s.pinned.framework join Framework f on f.id = v.framework
                left join KeptScorecard k on k.assessment = s.id
                left join KeptScorecard c on c.corrects = s.id
            where s.arrangement = :arrangement and\s""" + VISIBLE + " order by s.asOf desc, coalesce(s.closing.at, s.setUp.at) desc")
    List<AssessmentLine> linesOf(ArrangementId arrangement, Visibility seen);

    /** Those that take answers until a day. */
    @Query("""
            select s.id from Assessment s
            where s.status = org.concordat.assessment.AssessmentStatus.OPEN
              and s.dueOn is not null
            order by s.id.assessmentId""")
    List<AssessmentId> withDueDays();

    /** The arrangement of which a published report tells the most, seen through a framework. */
    @Query("""
            select k.arrangement from KeptScorecard k, Assessment s, FrameworkVersion v, Framework f
            where s.id = k.assessment and s.published.source is not null
              and v.id = s.pinned.framework and f.id = v.framework and f.code = :framework
            order by k.rated desc, k.arrangement.arrangementId limit 1""")
    Optional<ArrangementId> bestKnownPublished(String framework);

    /** Lets only one at a time go on that names the same; the others wait until its work is kept or given up. */
    @Query(
            nativeQuery = true,
            value = "select count(*) from (select pg_advisory_xact_lock(hashtextextended(:same, 0))) as taken")
    long takeTurns(String same);

    /** The assessment that was opened in place of another, and was not given up. */
    @Query("""
            select s.id from Assessment s
            where s.correction.of = :corrected and s.status <> org.concordat.assessment.AssessmentStatus.CANCELLED""")
    Optional<AssessmentId> correctionOf(AssessmentId corrected);

    @Query("select count(s) > 0 from Assessment s where s.name = :name")
    boolean isNamed(String name);
}
