package org.concordat.planning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.partnership.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The actions. Whatever answers a person's question takes a {@link Visibility}, which is the arrangement's. What is to be
 * done in an arrangement is what its living plan under each framework says; earlier plans are there to be read.
 */
public interface Actions extends Repository<Action, ActionId> {

    Action save(Action action);

    void flush();

    /** One action without its log, if the viewer may see its arrangement. */
    @EntityGraph(attributePaths = {"settled.shares", "settled.contributors", "settled.after", "settled.binds"})
    @Query("select x from Action x join Arrangement a on a.id = x.arrangement where x.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<Action> findVisible(ActionId id, Visibility seen);

    /** The plan of an action, if the viewer may see its arrangement. */
    @Query("select x.plan from Action x join Arrangement a on a.id = x.arrangement where x.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<ActionPlanId> planOf(ActionId id, Visibility seen);

    /** The log of an action that the viewer is known to see, in the order recorded. */
    @Query("select entry from Action x join x.log entry where x.id = :id order by index(entry)")
    List<StatusChange> logOf(ActionId id);

    /** All actions of a plan that the viewer is known to see, in the order of the work. */
    @Query(LINE + " where x.plan = :plan order by x.position")
    List<ActionLine> linesOf(ActionPlanId plan);

    /** Some actions that the viewer is known to see, in the order of the work. */
    @Query(LINE + " where x.id in :ids order by x.position")
    List<ActionLine> linesOf(Collection<ActionId> ids);

    /** The actions of a plan that the viewer is known to see. Sort by properties of {@code x}. */
    @Query(value = LINE + FILTERED, countQuery = "select count(x) from Action x" + FILTERED)
    Page<ActionLine> lines(ActionPlanId plan, ActionFilter filter, Pageable page);

    /** The codes of the mechanisms that a plan which the viewer is known to see has actions for. */
    @Query("select distinct cast(x.mechanism as String) from Action x where x.plan = :plan")
    Set<String> mechanismsOf(ActionPlanId plan);

    /** Who sees to something in a plan which the viewer is known to see, by name. */
    @Query("""
            select new org.concordat.planning.ActionOwner(x.settled.owner, coalesce(u.name, x.settled.ownerName))
            from Action x left join User u on u.id.userId = x.settled.owner
            where x.plan = :plan and coalesce(u.name, x.settled.ownerName) is not null
            group by x.settled.owner, coalesce(u.name, x.settled.ownerName) order by lower(coalesce(u.name, x.settled.ownerName))""")
    List<ActionOwner> ownersOf(ActionPlanId plan);

    /** What is still to be done and someone sees to, whoever asks; the soonest due first. */
    @Query("select x from Action x where x.settled.owner = :owner"
            + " and x.headway.status in :#{T(org.concordat.planning.ActionStatus).OPEN} and " + LATEST
            + " order by x.due.day nulls last, x.brief.title")
    List<Action> openOf(UUID owner);

    /** Those of these people who see to something that is still to be done. */
    @Query("select distinct x.settled.owner from Action x where x.settled.owner in :people"
            + " and x.headway.status in :#{T(org.concordat.planning.ActionStatus).OPEN} and " + LATEST)
    Set<UUID> ownersAmong(Collection<UUID> people);

    /** All actions of a plan, to change several of them together, in the order of the work. */
    @Query("select x from Action x where x.plan = :plan order by x.position")
    List<Action> findByPlan(ActionPlanId plan);

    List<Action> findByIdIn(Collection<ActionId> ids);

    /** How many actions of a plan have a cost. */
    @Query("select count(x) from Action x where x.plan = :plan and x.settled.cost is not null")
    long withCost(ActionPlanId plan);

    /** What actions are called that the viewer is known to see. */
    @Query("select new org.concordat.planning.ActionTitle(x.id, x.brief.title) from Action x where x.id in :ids")
    List<ActionTitle> titles(Collection<ActionId> ids);

    /** What must come first in a plan: pairs of an action, and one that must be done before it. */
    @Query(
            "select new org.concordat.planning.Precedence$Wait(x.id, y) from Action x join x.settled.after y where x.plan = :plan")
    List<Precedence.Wait> waitsOf(ActionPlanId plan);

    /** Whether the next of a recurring series is there. */
    @Query("select count(x) > 0 from Action x where x.follows = :id")
    boolean isFollowed(ActionId id);

    /** The next of a recurring series, if it is there. */
    @Query("select x.id from Action x where x.follows = :id")
    Optional<ActionId> nextOf(ActionId id);

    /**
     * The actions of a plan that bind a partner and were not dropped, in the order of the work.
     *
     * @param asked only those that are not done, bind this partner and to which it has said nothing; null for all
     */
    @Query("""
            select x.id from Action x where x.plan = :plan and x.headway.status <> org.concordat.planning.ActionStatus.DROPPED
              and (x.settled.partner is not null or x.settled.shares is not empty or x.settled.binds is not empty)
              and (:asked is null or (x.headway.status <> org.concordat.planning.ActionStatus.DONE
                  and (x.settled.partner.partnerId = :asked or exists (select 1 from x.settled.binds b where b.partnerId = :asked)
                    or exists (select 1 from Action y join y.settled.shares s where y.id = x.id and key(s).partnerId = :asked)))
                  and not exists (select 1 from Consent c where c.action = x.id and c.partner.partnerId = :asked))
            order by x.position""")
    Page<ActionId> binding(ActionPlanId plan, @Nullable UUID asked, Pageable page);

    /** The place after the last action of a plan. */
    @Query("select coalesce(max(x.position), -1) + 1 from Action x where x.plan = :plan")
    int nextPosition(ActionPlanId plan);

    String LINE = """
            select new org.concordat.planning.ActionLine(x.id, x.plan, x.arrangement, x.position, x.mechanism, x.raisesTo,
                x.indication.idea, x.brief.title, x.indication.gain, x.gainPerDay, x.settled.effortDays, x.settled.start, x.due.day, x.headway.status,
                coalesce(u.name, x.settled.ownerName), w.name, x.version, x.brief.weeks, x.settled.partner, x.headway.progress, x.settled.fixedDates,
                x.due.first, x.due.moves, x.headway.doneOn, x.indication.notIndicated,
                case when x.headway.doneOn < (select stands.asOf from ActionPlan stands where stands.id = x.plan) then true else false end)
            from Action x left join User u on u.id.userId = x.settled.owner left join Partner w on w.id = x.settled.partner""";

    String FILTERED = """

             where x.plan = :plan
               and (:#{#filter.status()} is null or x.headway.status = :#{#filter.status()})
               and (:#{#filter.openOnly()} = false or x.headway.status in :#{T(org.concordat.planning.ActionStatus).OPEN})
               and (:#{#filter.slipped()} = false or x.due.day > x.due.first
                   and x.headway.status in :#{T(org.concordat.planning.ActionStatus).OPEN})
               and (:#{#filter.nobodys()} = false or (x.settled.owner is null and x.settled.ownerName is null))
               and (:#{#filter.unshown()} = false or (x.headway.status = org.concordat.planning.ActionStatus.DONE
                   and not exists (select 1 from ActionProof p where p.under.action = x.id)))
               and (:#{#filter.ownerId()} is null or x.settled.owner = :#{#filter.ownerId()})
               and (:#{#filter.ownerName()} is null or (x.settled.owner is null and x.settled.ownerName = :#{#filter.ownerName()}))
               and (:#{#filter.mechanismCode()} is null or cast(x.mechanism as String) = :#{#filter.mechanismCode()})
               and (:#{#filter.partnerId()} is null or x.settled.partner.partnerId = :#{#filter.partnerId()})""";

    /** Whether the plan of {@code x} is one that goes on. */
    String LATEST = "exists (select 1 from ActionPlan own where own.id = x.plan and own.living = true)";
}
