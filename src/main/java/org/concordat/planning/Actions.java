package org.concordat.planning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.partnership.Visibility;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The actions. Whatever answers a person's question takes a {@link Visibility}, which is the arrangement's. What is to be
 * done in an arrangement is what its latest plan under each framework says; earlier plans are there to be read.
 */
public interface Actions extends Repository<Action, ActionId> {

    Action save(Action action);

    /** One action with its log, if the viewer may see its arrangement. */
    @EntityGraph(attributePaths = "log")
    @Query("select x from Action x join Arrangement a on a.id = x.arrangement where x.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<Action> findVisible(ActionId id, Visibility seen);

    /** All actions of a plan that the viewer is known to see, in the order of the work. */
    @Query(LINE + " where x.plan = :plan order by x.position")
    List<ActionLine> linesOf(ActionPlanId plan);

    /** The actions of a plan that the viewer is known to see. Sort by properties of {@code x}. */
    @Query(value = LINE + FILTERED, countQuery = "select count(x) from Action x" + FILTERED)
    Page<ActionLine> lines(ActionPlanId plan, ActionFilter filter, Pageable page);

    /** What is still to be done and someone sees to, whoever asks; the soonest due first. */
    @Query("select x from Action x where x.owner = :owner"
            + " and x.status in :#{T(org.concordat.planning.ActionStatus).OPEN} and " + LATEST
            + " order by x.due nulls last, x.title")
    List<Action> openOf(UUID owner);

    /** Those of these people who see to something that is still to be done. */
    @Query("select distinct x.owner from Action x where x.owner in :people"
            + " and x.status in :#{T(org.concordat.planning.ActionStatus).OPEN} and " + LATEST)
    Set<UUID> ownersAmong(Collection<UUID> people);

    List<Action> findByIdIn(Collection<ActionId> ids);

    /** The place after the last action of a plan. */
    @Query("select coalesce(max(x.position), -1) + 1 from Action x where x.plan = :plan")
    int nextPosition(ActionPlanId plan);

    String LINE = """
            select new org.concordat.planning.ActionLine(x.id, x.plan, x.arrangement, x.position, x.mechanism, x.raisesTo,
                x.idea, x.title, x.gain, x.gainPerDay, x.effortDays, x.start, x.due, x.status,
                coalesce(u.name, x.ownerName), w.name)
            from Action x left join User u on u.id.userId = x.owner left join Partner w on w.id = x.partner""";

    String FILTERED = """

             where x.plan = :plan
               and (:#{#filter.status()} is null or x.status = :#{#filter.status()})
               and (:#{#filter.openOnly()} = false or x.status in :#{T(org.concordat.planning.ActionStatus).OPEN})
               and (:#{#filter.nobodys()} = false or (x.owner is null and x.ownerName is null))
               and (:#{#filter.mechanismCode()} is null or cast(x.mechanism as String) = :#{#filter.mechanismCode()})
               and (:#{#filter.partnerId()} is null or x.partner.partnerId = :#{#filter.partnerId()})""";

    /** Whether the plan of {@code x} is the latest of its arrangement under its framework. */
    String LATEST = """
            not exists (select 1 from ActionPlan own, ActionPlan later
                where own.id = x.plan and later.arrangement = own.arrangement and later.framework = own.framework
                and (later.asOf > own.asOf or later.asOf = own.asOf and later.closedAt > own.closedAt))""";
}
