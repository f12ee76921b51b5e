package org.concordat.catalogue.draft;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was taken out of drafts. */
public interface Removals extends Repository<DraftRemoval, RemovalId> {

    DraftRemoval save(DraftRemoval removal);

    void delete(DraftRemoval removal);

    Optional<DraftRemoval> findById(RemovalId id);

    /** What can be put back into a draft, the latest first. */
    @Query("select r from DraftRemoval r where r.draft = :draft order by r.removed.at desc")
    List<DraftRemoval> of(DraftId draft);
}
