package org.concordat.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The partners. Whatever answers a person's question takes a {@link Visibility}. */
public interface Partners extends JpaRepository<Partner, PartnerId> {

    /** One partner with its facts, if the viewer may see it. */
    @EntityGraph(attributePaths = "facts")
    @Query("select p from Partner p where p.id = :id and " + Visibility.OF_PARTNERS)
    Optional<Partner> findVisible(PartnerId id, Visibility seen);

    /** The partners that the viewer may see, as lists show them. Sort by properties of {@code p}. */
    @Query(
            value = """
            select new org.concordat.partnership.PartnerLine(p.id, p.name, p.sector, p.country, p.headcount, p.standing,
                (select count(distinct a.id.arrangementId) from Participation part join part.arrangement a
                  where part.partner = p.id and a.retirement.at is null and\s""" + Visibility.OF_ARRANGEMENTS + "))\nfrom Partner p" + FILTERED,
            countQuery = "select count(p) from Partner p" + FILTERED)
    Page<PartnerLine> lines(PartnerFilter filter, Visibility seen, Pageable page);

    /** What a partner takes part in, as far as the viewer may see it, by name. */
    @Query("""
            select new org.concordat.partnership.ParticipationLine(a.id, a.name, a.kind, a.stage, part.role, part.since,
                part.until)
            from Participation part join part.arrangement a
            where part.partner = :partner and a.retirement.at is null and\s""" + Visibility.OF_ARRANGEMENTS + " order by lower(a.name)")
    List<ParticipationLine> partsOf(PartnerId partner, Visibility seen);

    /** The partners that the viewer may choose from, by name; none that is retired or has left. */
    @Query("""
            select new org.concordat.partnership.PartnerName(p.id, p.name) from Partner p
            where p.retirement.at is null and p.standing <> org.concordat.partnership.Standing.LEFT and\s""" + Visibility.OF_PARTNERS + " order by lower(p.name)")
    List<PartnerName> choices(Visibility seen, Limit limit);

    /** Which of some partners the viewer may take into an arrangement. */
    @Query("select p.id from Partner p where p.id in :ids and p.retirement.at is null and " + Visibility.OF_PARTNERS)
    Set<PartnerId> choosable(Collection<PartnerId> ids, Visibility seen);

    /** The names of some partners; for labels of what the viewer is known to see. */
    @Query("select new org.concordat.partnership.PartnerName(p.id, p.name) from Partner p where p.id in :ids")
    List<PartnerName> names(Collection<PartnerId> ids);

    /** The same in the order of the alphabet, as people are shown them. */
    default List<PartnerName> namesInOrder(Collection<PartnerId> ids) {
        return names(ids).stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** The partners of exactly these names, given in lower case, that the viewer may see. */
    @Query(
            "select new org.concordat.partnership.PartnerName(p.id, p.name) from Partner p where lower(p.name) in :names and "
                    + Visibility.OF_PARTNERS)
    List<PartnerName> named(Collection<String> names, Visibility seen);

    /** Whether another partner than this one, of those that the viewer may see, has the name. */
    @Query("select count(p) > 0 from Partner p where lower(p.name) = lower(:name) and p.id <> :except and "
            + Visibility.OF_PARTNERS)
    boolean isTaken(String name, PartnerId except, Visibility seen);

    String FILTERED = """

             where (:#{#filter.text()} = '' or lower(p.name) like :#{#filter.pattern()} escape '\\')
               and (:#{#filter.sector()} is null or p.sector = :#{#filter.sector()})
               and (:#{#filter.standing()} is null or p.standing = :#{#filter.standing()})
               and case when p.retirement.at is null then false else true end = :#{#filter.retired()}
               and\s""" + Visibility.OF_PARTNERS;
}
