package org.concordat.catalogue.draft;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All drafts. They are the administrators', who see everything. */
public interface Drafts extends Repository<FrameworkDraft, DraftId> {

    FrameworkDraft save(FrameworkDraft draft);

    Optional<FrameworkDraft> findById(DraftId id);

    /** One to change: others who want to change it wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from FrameworkDraft d where d.id = :id")
    Optional<FrameworkDraft> findToChange(DraftId id);

    /** Those that are not versions yet, the latest changed first. */
    @Query("""
            select new org.concordat.catalogue.draft.DraftLine(d.id, d.code, d.name, d.number, d.status, d.changed)
            from FrameworkDraft d
            where d.status <> org.concordat.catalogue.draft.DraftStatus.PUBLISHED order by d.changed.at desc""")
    List<DraftLine> lines();

    @Query("""
            select count(d) > 0 from FrameworkDraft d
            where d.code = :code and d.status = org.concordat.catalogue.draft.DraftStatus.OPEN""")
    boolean isBeingWritten(String code);
}
