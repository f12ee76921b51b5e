package org.concordat.deciding;

import java.util.List;
import java.util.Optional;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deliberations. Whatever answers a person’s question takes a {@link Visibility}, which is the arrangement’s. */
public interface Deliberations extends Repository<Deliberation, DeliberationId> {

    Deliberation save(Deliberation deliberation);

    /** One with what was decided on it, if the viewer may see its arrangement. */
    @EntityGraph(attributePaths = "decisions")
    @Query("select d from Deliberation d join Arrangement a on a.id = d.arrangement where d.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<Deliberation> findVisible(DeliberationId id, Visibility seen);

    /** Whether the viewer may see one. */
    @Query("select count(d) > 0 from Deliberation d join Arrangement a on a.id = d.arrangement where d.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    boolean isVisible(DeliberationId id, Visibility seen);

    /** Those of an arrangement, if the viewer may see it: drafts first, then the records, the latest first. */
    @EntityGraph(attributePaths = "decisions")
    @Query("select d from Deliberation d join Arrangement a on a.id = d.arrangement where a.id = :arrangement and "
            + Visibility.OF_ARRANGEMENTS + " order by d.recorded.at desc nulls first, d.id.deliberationId desc")
    List<Deliberation> of(ArrangementId arrangement, Visibility seen);

    /** The draft that is open with an aid, whoever asks. */
    @Query("select d from Deliberation d where d.arrangement = :arrangement and d.aid = :aid and d.recorded.at is null")
    Optional<Deliberation> findDraft(ArrangementId arrangement, String aid);
}
