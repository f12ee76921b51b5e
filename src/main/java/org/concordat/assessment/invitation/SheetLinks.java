package org.concordat.assessment.invitation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.RespondentId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetLinks extends Repository<SheetLink, UUID> {

    SheetLink save(SheetLink link);

    Optional<SheetLink> findById(UUID id);

    Optional<SheetLink> findByTokenHash(String tokenHash);

    /** Those of a sheet that nobody ended, the newest first. */
    List<SheetLink> findBySheetAndEndedAtIsNullOrderByMadeAtDesc(RespondentId sheet);

    List<SheetLink> findByAssessmentAndEndedAtIsNull(AssessmentId assessment);

    /**
     * What decides whether a link lets its holder in, and to what, in one statement. What someone said anonymously is not
     * opened by a link that somebody else was shown.
     */
    @Query("""
            select new org.concordat.assessment.invitation.LinkLine(r.id, r.name, r.status, s.status, l.expiresAt, l.endedAt,
                (select f.id.respondentId from Respondent f, Assessment b
                where f.id = r.former and b.id = f.assessment
                  and (l.shown = false or b.mode <> org.concordat.assessment.Mode.ANONYMOUS)))
            from SheetLink l, Respondent r, Assessment s
            where l.id = :id and r.id = l.sheet and s.id = r.assessment""")
    Optional<LinkLine> line(UUID id);
}
