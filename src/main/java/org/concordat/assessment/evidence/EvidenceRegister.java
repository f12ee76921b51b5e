package org.concordat.assessment.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.sheet.Disclosure;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What supports the levels of assessments, whoever asks; ask {@link Disclosure} before showing any. */
public interface EvidenceRegister extends Repository<Evidence, EvidenceId> {

    Evidence save(Evidence entry);

    void flush();

    @EntityGraph(attributePaths = {"mechanisms", "revisions"})
    Optional<Evidence> findById(EvidenceId id);

    @EntityGraph(attributePaths = {"mechanisms", "revisions"})
    List<Evidence> findByIdIn(Collection<EvidenceId> ids);

    /** What was entered in an assessment, in that order; with what was withdrawn. */
    @EntityGraph(attributePaths = {"mechanisms", "revisions"})
    @Query("select e from Evidence e where e.assessment = :assessment order by e.id.evidenceId")
    List<Evidence> of(AssessmentId assessment);

    /** What was entered in some assessments, in that order; with what was withdrawn. */
    @EntityGraph(attributePaths = {"mechanisms", "revisions"})
    @Query("select e from Evidence e where e.assessment in :assessments order by e.id.evidenceId")
    List<Evidence> ofAll(Collection<AssessmentId> assessments);

    /** What of it counts and runs out within some days, the first first; its mechanisms are not read. */
    @Query("""
            select e from Evidence e
            where e.assessment = :assessment and e.withdrawal is null and e.goodUntil between :from and :until
            order by e.goodUntil""")
    List<Evidence> runningOut(AssessmentId assessment, LocalDate from, LocalDate until);
}
