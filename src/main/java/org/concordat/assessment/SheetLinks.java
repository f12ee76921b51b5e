package org.concordat.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetLinks extends Repository<SheetLink, UUID> {

    SheetLink save(SheetLink link);

    Optional<SheetLink> findById(UUID id);

    Optional<SheetLink> findByTokenHash(String tokenHash);

    /** Those of a sheet that nobody ended, the newest first. */
    List<SheetLink> findBySheetAndEndedAtIsNullOrderByMadeAtDesc(RespondentId sheet);

    List<SheetLink> findByAssessmentAndEndedAtIsNull(AssessmentId assessment);

    /** What decides whether a link lets its holder in, in one statement. */
    @Query("""
            select new org.concordat.assessment.LinkLine(r.id, r.name, r.status, s.status, l.expiresAt, l.endedAt)
            from SheetLink l, Respondent r, Assessment s
            where l.id = :id and r.id = l.sheet and s.id = r.assessment""")
    Optional<LinkLine> line(UUID id);
}
