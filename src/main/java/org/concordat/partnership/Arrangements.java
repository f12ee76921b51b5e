package org.concordat.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The arrangements. Whatever answers a person's question takes a {@link Visibility}. */
public interface Arrangements extends JpaRepository<Arrangement, ArrangementId> {

    /** One arrangement with its participations, if the viewer may see it. */
    @EntityGraph(attributePaths = "participations")
    @Query("select a from Arrangement a where a.id = :id and " + Visibility.OF_ARRANGEMENTS)
    Optional<Arrangement> findVisible(ArrangementId id, Visibility seen);

    /** One arrangement with its stage changes, if the viewer may see it. */
    @EntityGraph(attributePaths = "stageChanges")
    @Query("select a from Arrangement a where a.id = :id and " + Visibility.OF_ARRANGEMENTS)
    Optional<Arrangement> findVisibleWithStages(ArrangementId id, Visibility seen);

    /** One arrangement with its published facts, if the viewer may see it. */
    @EntityGraph(attributePaths = "facts")
    @Query("select a from Arrangement a where a.id = :id and " + Visibility.OF_ARRANGEMENTS)
    Optional<Arrangement> findVisibleWithFacts(ArrangementId id, Visibility seen);

    /** One arrangement with its participations, whoever asks. */
    @EntityGraph(attributePaths = "participations")
    Optional<Arrangement> findWithParticipationsById(ArrangementId id);

    /** Some arrangements with who takes part in them, whoever asks. */
    @EntityGraph(attributePaths = "participations")
    List<Arrangement> findWithParticipationsByIdIn(Collection<ArrangementId> ids);

    /** Whether the viewer may see an arrangement. */
    @Query("select count(a) > 0 from Arrangement a where a.id = :id and " + Visibility.OF_ARRANGEMENTS)
    boolean isVisible(ArrangementId id, Visibility seen);

    /** The arrangements that the viewer may see, as lists show them. Sort by properties of {@code a}. */
    @Query(value = LINE + FILTERED, countQuery = "select count(a) from Arrangement a" + FILTERED)
    Page<ArrangementLine> lines(ArrangementFilter filter, Visibility seen, Pageable page);

    /** Those of some arrangements that the viewer may see, by name. */
    @Query(LINE + " where a.id in :ids and " + Visibility.OF_ARRANGEMENTS + " order by lower(a.name)")
    List<ArrangementLine> lines(Collection<ArrangementId> ids, Visibility seen);

    /** Every arrangement of one of these names, in lower case, whoever asks. */
    @Query(LINE + " where lower(a.name) in :names order by a.id.arrangementId")
    List<ArrangementLine> linesNamed(Collection<String> names);

    /** The names of arrangements that are not retired, whoever asks. */
    @Query("select a.name from Arrangement a where a.retirement.at is null order by lower(a.name)")
    List<String> names(Limit limit);

    String LINE = """
            select new org.concordat.partnership.ArrangementLine(a.id, a.name, a.kind, a.tier, a.stage, a.stageFrom,
                a.staffInScope, a.starts, a.ends, a.publishedSource,
                (select count(distinct part.partner.partnerId) from Participation part where part.arrangement = a))
            from Arrangement a""";

    String FILTERED = """

             where (:#{#filter.text()} = '' or lower(a.name) like :#{#filter.pattern()} escape '\\')
               and (:#{#filter.kind()} is null or a.kind = :#{#filter.kind()})
               and (:#{#filter.stage()} is null or a.stage = :#{#filter.stage()})
               and (:#{#filter.tier()} is null or a.tier = :#{#filter.tier()})
               and (:#{#filter.anyPartner()} = true or exists (select 1 from Participation part
                    where part.arrangement = a and part.partner.partnerId = :#{#filter.partnerId()}))
               and case when a.retirement.at is null then false else true end = :#{#filter.retired()}
               and\s""" + Visibility.OF_ARRANGEMENTS;
}
