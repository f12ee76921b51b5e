package org.concordat.assessment.settlement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.shared.MechanismCode;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was settled, mechanism by mechanism. Whoever asks was let see the assessment before. */
public interface Settlements extends Repository<Settlement, SettlementId> {

    Settlement save(Settlement settlement);

    /** All that was settled in an assessment, with who holds otherwise. */
    @EntityGraph(attributePaths = "dissent")
    @Query("select t from Settlement t where t.assessment = :assessment order by t.mechanism")
    List<Settlement> of(AssessmentId assessment);

    /** All that was settled in some assessments. */
    @Query("select t from Settlement t where t.assessment in :assessments")
    List<Settlement> ofAll(Collection<AssessmentId> assessments);

    @EntityGraph(attributePaths = "dissent")
    @Query("select t from Settlement t where t.assessment = :assessment and t.mechanism = :mechanism")
    Optional<Settlement> of(AssessmentId assessment, MechanismCode mechanism);
}
