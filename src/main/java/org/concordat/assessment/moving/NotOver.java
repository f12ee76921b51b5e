package org.concordat.assessment.moving;

import java.util.Collection;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkVersionId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The assessments that are not over. */
interface NotOver extends Repository<Assessment, AssessmentId> {

    /** Those against any of some versions, by their arrangements' names, whoever asks. */
    @Query("""
            select new org.concordat.assessment.moving.UnderWay(s, a.name,
                (select v.number from FrameworkVersion v where v.id = s.pinned.framework),
                (select count(r) from Respondent r where r.assessment = s.id
                    and r.status = org.concordat.assessment.sheet.RespondentStatus.SUBMITTED))
            from Assessment s join Arrangement a on a.id = s.arrangement
            where s.pinned.framework in :versions
              and s.status in (org.concordat.assessment.AssessmentStatus.DRAFT, org.concordat.assessment.AssessmentStatus.OPEN,
                org.concordat.assessment.AssessmentStatus.CONSOLIDATING)
            order by lower(a.name), s.id.assessmentId""")
    Page<UnderWay> against(Collection<FrameworkVersionId> versions, Pageable page);
}
