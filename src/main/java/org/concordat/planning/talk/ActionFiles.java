package org.concordat.planning.talk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.planning.ActionId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files under actions that the viewer is known to see. */
interface ActionFiles extends Repository<ActionFile, ActionFileId> {

    ActionFile save(ActionFile file);

    void flush();

    /** The files under an action, the first first; with what was withdrawn. */
    @Query("select f from ActionFile f where f.under.action = :action order by f.under.by.at, f.id.actionFileId")
    List<ActionFile> of(ActionId action);

    @Query("select f from ActionFile f where f.under.action = :action and f.id = :id")
    Optional<ActionFile> find(ActionId action, ActionFileId id);

    List<ActionFile> findByIdIn(Collection<ActionFileId> ids);
}
