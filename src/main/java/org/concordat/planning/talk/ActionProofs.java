package org.concordat.planning.talk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.FrameworkId;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlanId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What shows that actions are done that the viewer is known to see. */
interface ActionProofs extends Repository<ActionProof, ActionProofId> {

    ActionProof save(ActionProof proof);

    void flush();

    Optional<ActionProof> findById(ActionProofId id);

    /** What shows that an action is done, the first first. */
    @Query("select p from ActionProof p where p.under.action = :action order by p.under.by.at, p.id.actionProofId")
    List<ActionProof> of(ActionId action);

    /** What shows that actions are done, and is evidence of no assessment yet but maybe of one that was given up. */
    @Query("""
            select p from ActionProof p join Action x on x.id = p.under.action join ActionPlan l on l.id = x.plan
            where p.under.arrangement = :arrangement and l.framework = :framework
              and x.headway.status = org.concordat.planning.ActionStatus.DONE
              and (p.assessment is null or exists (
                select 1 from Assessment s
                where s.id = p.assessment and s.status = org.concordat.assessment.AssessmentStatus.CANCELLED))
            order by p.under.by.at, p.id.actionProofId""")
    List<ActionProof> toBeEntered(ArrangementId arrangement, FrameworkId framework);

    @Query(
            "select distinct x from Action x left join fetch x.settled.shares left join fetch x.settled.contributors left join fetch x.settled.after"
                    + " where x.id in :ids")
    List<Action> actions(Collection<ActionId> ids);

    /** The actions of a plan that are done, and nothing shows it. */
    @Query("""
            select new org.concordat.planning.talk.Unshown(x.id, x.brief.title) from Action x
            where x.plan = :plan and x.headway.status = org.concordat.planning.ActionStatus.DONE
              and not exists (select 1 from ActionProof p where p.under.action = x.id)
            order by x.position""")
    Page<Unshown> unshown(ActionPlanId plan, Pageable page);
}
