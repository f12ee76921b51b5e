package org.concordat.views;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The views that people saved. */
interface SavedViews extends Repository<SavedView, SavedViewId> {

    SavedView save(SavedView view);

    /** Those of a person, by name. */
    @Query(
            "select v from SavedView v where v.person = :person and v.deletedAt is null order by lower(v.name), v.id.savedViewId")
    List<SavedView> of(UUID person);

    @Query("select v from SavedView v where v.id = :id and v.person = :person and v.deletedAt is null")
    Optional<SavedView> findOwn(SavedViewId id, UUID person);

    @Query("select v from SavedView v where v.id = :id and v.person = :person and v.deletedAt is not null")
    Optional<SavedView> findDeleted(SavedViewId id, UUID person);

    /** Anyone’s, for whoever was given its address. */
    @NativeQuery("select * from view_opened(:id)")
    Optional<SavedView> opened(UUID id);

    /** Makes whatever else saves views of the same person wait, until the end of the transaction. */
    @NativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('views of ' || :person, 0))) as turn")
    int takeTurns(String person);
}
