package org.concordat.planning.talk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.planning.ActionId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The comments on actions that the viewer is known to see. */
interface ActionComments extends Repository<ActionComment, ActionCommentId> {

    ActionComment save(ActionComment comment);

    /** What was said under an action, the first first. */
    @EntityGraph(attributePaths = "mentioned")
    @Query("select c from ActionComment c where c.under.action = :action order by c.under.by.at, c.id.actionCommentId")
    List<ActionComment> of(ActionId action);

    /** Who said something under an action. */
    @Query(
            "select distinct c.under.by.by from ActionComment c where c.under.action = :action and c.under.by.by is not null")
    Set<UUID> whoSpoke(ActionId action);
}
