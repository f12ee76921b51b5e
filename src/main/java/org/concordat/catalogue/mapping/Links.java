package org.concordat.catalogue.mapping;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All links between mechanisms. */
public interface Links extends Repository<Link, LinkId> {

    String IN_USE = "select l from Link l where l.retirement.retiredAt is null";
    String BETWEEN = "(l.from.framework = ?1 and l.to.framework = ?2 or l.from.framework = ?2 and l.to.framework = ?1)";
    String IN_ORDER =
            " order by l.from.framework, l.to.framework, l.from.mechanism, l.to.mechanism, l.id.mechanismLinkId";

    Link save(Link link);

    void flush();

    Optional<Link> findById(LinkId id);

    @Query(IN_USE + IN_ORDER)
    List<Link> inUse();

    /** Those of a framework with any other. */
    @Query(IN_USE + " and (l.from.framework = ?1 or l.to.framework = ?1)" + IN_ORDER)
    List<Link> inUse(String framework);

    /** Those between two frameworks, with those that were retired. */
    @Query("select l from Link l where " + BETWEEN + IN_ORDER)
    List<Link> between(String one, String other);
}
