package org.concordat.assessment.sheet;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people asked, each with a sheet of answers. */
public interface Respondents extends Repository<Respondent, RespondentId> {

    Respondent save(Respondent respondent);

    void flush();

    @EntityGraph(attributePaths = "answers")
    Optional<Respondent> findById(RespondentId id);

    /** Which assessment a sheet belongs to, whoever asks. */
    @Query("select r.assessment from Respondent r where r.id = :id")
    Optional<AssessmentId> assessmentOf(RespondentId id);

    /** A sheet to write on, whoever asks: two who write on one sheet at once take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Respondent r where r.id = :id")
    Optional<Respondent> findToEnter(RespondentId id);

    /** Some sheets with their answers, whoever asks; ask {@link Disclosure} before showing any. */
    @EntityGraph(attributePaths = "answers")
    List<Respondent> findByIdIn(Collection<RespondentId> ids);

    /** Everyone asked in an assessment, with their answers, by name. */
    @EntityGraph(attributePaths = "answers")
    @Query("select r from Respondent r where r.assessment = :assessment order by lower(r.name), r.id")
    List<Respondent> of(AssessmentId assessment);

    /**
     * Everyone asked in the other assessments of an arrangement, against versions of the same framework, whose figures were or
     * are seen, with their answers, whoever asks; only to reckon with.
     */
    @EntityGraph(attributePaths = "answers")
    @Query("""
            select r from Respondent r, Assessment s, FrameworkVersion v, FrameworkVersion own
            where s.id = r.assessment and s.arrangement = :arrangement and s.id <> :but
              and v.id = s.pinned.framework and own.id = :version and v.framework = own.framework
              and (s.mode <> org.concordat.assessment.Mode.ANONYMOUS or s.status not in (org.concordat.assessment.AssessmentStatus.DRAFT,
                org.concordat.assessment.AssessmentStatus.OPEN))""")
    List<Respondent> whoseFiguresWereSeen(ArrangementId arrangement, FrameworkVersionId version, AssessmentId but);

    /**
     * The sheets of other assessments of an arrangement that may be one person's, with their answers, those of the latest look
     * first, whoever asks; only for that person.
     */
    @EntityGraph(attributePaths = "answers")
    @Query("""
            select r from Respondent r, Assessment s
            where s.id = r.assessment and s.arrangement = :arrangement and s.id <> :but
              and s.status <> org.concordat.assessment.AssessmentStatus.CANCELLED
              and (r.account = :account or r.email = :email or r.id = :former)
            order by s.asOf desc, r.id.respondentId desc""")
    List<Respondent> elsewhere(
            ArrangementId arrangement,
            AssessmentId but,
            @Nullable UUID account,
            @Nullable String email,
            @Nullable RespondentId former);

    /** What was written about a mechanism in the anonymous looks at an arrangement that had ended before, whoever asks. */
    @Query("select a.note" + WRITTEN_BEFORE + " union select a.reason" + WRITTEN_BEFORE)
    Set<String> saidBefore(ArrangementId arrangement, Instant before, MechanismCode mechanism);

    String WRITTEN_BEFORE = """
             from Respondent r join r.answers a, Assessment s
            where s.id = r.assessment and s.arrangement = :arrangement and key(a) = :mechanism
              and s.mode = org.concordat.assessment.Mode.ANONYMOUS
              and coalesce(s.closing.at, s.cancellation.signature.at) < :before""";

    /** Whether a partner has a respondent of that name already. */
    @Query("""
            select count(r) > 0 from Respondent r
            where r.assessment = :assessment and r.partner = :partner and lower(r.name) = lower(:name)
              and r.status <> org.concordat.assessment.sheet.RespondentStatus.REPLACED""")
    boolean isNamed(AssessmentId assessment, PartnerId partner, String name);

    /** Whether someone with that address answers for a partner already. */
    @Query("""
            select count(r) > 0 from Respondent r
            where r.assessment = :assessment and r.partner = :partner and r.email = :email
              and r.status <> org.concordat.assessment.sheet.RespondentStatus.REPLACED""")
    boolean isAddressed(AssessmentId assessment, PartnerId partner, String email);

    /** The sheets of those asked at this address who were not known here then, while the assessment is not finished. */
    @Query("""
            select r from Respondent r, Assessment s
            where r.email = :email and r.account is null and s.id = r.assessment
              and s.status not in (org.concordat.assessment.AssessmentStatus.CLOSED,
                org.concordat.assessment.AssessmentStatus.CANCELLED)""")
    List<Respondent> waitingFor(String email);

    /** The sheets that a person answers themselves, those that can still be answered first. */
    @Query("""
            select new org.concordat.assessment.sheet.SheetLine(r.id, s.id, s.name, a.name, p.name, s.asOf, s.status, r.status,
                s.promise,
                (select count(answer) from Respondent counted join counted.answers answer where counted = r),
                array_length(s.asked.mechanisms))
            from Respondent r, Assessment s, Arrangement a, Partner p
            where r.account = :account and s.id = r.assessment and a.id = s.arrangement and p.id = r.partner
              and s.status <> org.concordat.assessment.AssessmentStatus.CANCELLED
              and r.status <> org.concordat.assessment.sheet.RespondentStatus.REPLACED
            order by case when s.status = org.concordat.assessment.AssessmentStatus.OPEN then 0 else 1 end,
                s.asOf desc, r.id""")
    List<SheetLine> ownSheets(UUID account);
}
