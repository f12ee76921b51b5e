package org.concordat.planning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkId;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans. Whatever answers a person's question takes a {@link Visibility}, which is the arrangement's. */
public interface ActionPlans extends Repository<ActionPlan, ActionPlanId> {

    ActionPlan save(ActionPlan plan);

    /** The plan made from an assessment, whoever asks. */
    Optional<ActionPlan> findByAssessment(AssessmentId assessment);

    /** The plan of an arrangement and framework that goes on, whoever asks. */
    @Query(
            "select p from ActionPlan p where p.arrangement = :arrangement and p.framework = :framework and p.living = true")
    Optional<ActionPlan> livingOf(ArrangementId arrangement, FrameworkId framework);

    Optional<ActionPlan> findById(ActionPlanId id);

    /** Throws {@link org.concordat.shared.Refusal} for a plan of before, whoever asks. */
    default void requireLiving(ActionPlanId id) {
        findById(id).orElseThrow(NotFound::new).requireLiving();
    }

    /** One plan, if the viewer may see its arrangement, so that nobody else changes what it holds until this is done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ActionPlan p join Arrangement a on a.id = p.arrangement where p.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<ActionPlan> findToChange(ActionPlanId id, Visibility seen);

    /** One plan, if the viewer may see its arrangement. */
    @Query("select p from ActionPlan p join Arrangement a on a.id = p.arrangement where p.id = :id and "
            + Visibility.OF_ARRANGEMENTS)
    Optional<ActionPlan> findVisible(ActionPlanId id, Visibility seen);

    /** The plans of an arrangement, if the viewer may see it, the latest first. */
    @Query("""
            select p from ActionPlan p join Arrangement a on a.id = p.arrangement where a.id = :arrangement and\s""" + Visibility.OF_ARRANGEMENTS + " order by p.asOf desc, p.closedAt desc")
    List<ActionPlan> of(ArrangementId arrangement, Visibility seen);

    /** The plans that the viewer may see, as lists show them; none of a retired arrangement. */
    @Query(
            value = """
            select new org.concordat.planning.PlanLine(p.id, p.name, f.name, a.id, a.name, a.publishedSource, p.made.at,
                (select count(x) from Action x where x.plan = p.id),
                (select count(x) from Action x where x.plan = p.id and x.headway.status = org.concordat.planning.ActionStatus.DONE),
                """
                    + PlanOrder.OPEN + ", " + PlanOrder.OVERDUE + ", " + PlanOrder.POINTS + ", " + PlanOrder.DAYS
                    + ")\n"
                    + FILTERED,
            countQuery = "select count(p) " + FILTERED)
    Page<PlanLine> lines(PlanFilter filter, Visibility seen, Pageable page);

    String FILTERED = """
            from ActionPlan p join Arrangement a on a.id = p.arrangement join Framework f on f.id = p.framework
            where a.retirement.at is null
              and (:#{#filter.text()} = '' or lower(a.name) like :#{#filter.pattern()} escape '\\')
              and (:#{#filter.openOnly()} = false or exists (select 1 from Action x where x.plan = p.id
                   and x.headway.status not in (org.concordat.planning.ActionStatus.DONE, org.concordat.planning.ActionStatus.DROPPED)))
              and (:#{#filter.overdueOnly()} = false or exists (select 1 from Action x where x.plan = p.id
                   and x.due.day < :#{#filter.today()}
                   and x.headway.status not in (org.concordat.planning.ActionStatus.DONE, org.concordat.planning.ActionStatus.DROPPED)))
              and p.living <> :#{#filter.earlier()}
              and\s""" + Visibility.OF_ARRANGEMENTS;
}
