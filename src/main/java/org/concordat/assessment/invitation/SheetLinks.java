package org.concordat.assessment.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    List<SheetLink> findByAssessmentAndShownTrueAndEndedAtIsNull(AssessmentId assessment);

    /** Those who were given links in an assessment, all of which someone ended. */
    @Query(
            "select l.sheet from SheetLink l where l.assessment = :assessment group by l.sheet having count(l.endedAt) = count(*)")
    Set<RespondentId> ofWhichNoneIsLeft(AssessmentId assessment);

    /**
     * What decides whether a link lets its holder in, and to what, in one statement. What someone said anonymously is not
     * opened by a link that somebody else was shown.
     */
    @Query("""
            select new org.concordat.assessment.invitation.LinkLine(r.id, r.name, r.status, s.status, l.expiresAt, l.endedAt,
                (select count(u) from User u where (u.id.userId = r.account or u.email = r.email)
                  and (u.suspended or u.ended or u.from > :today or u.until < :today)),
                (select f.id.respondentId from Respondent f, Assessment b
                where f.id = r.former and b.id = f.assessment
                  and (l.shown = false or b.mode <> org.concordat.assessment.Mode.ANONYMOUS)))
            from SheetLink l, Respondent r, Assessment s
            where l.id = :id and r.id = l.sheet and s.id = r.assessment""")
    Optional<LinkLine> line(UUID id, LocalDate today);
}
