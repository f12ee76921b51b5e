package org.concordat.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All versions of all frameworks; lists leave the documents where they are. */
interface FrameworkVersions extends Repository<FrameworkVersion, FrameworkVersionId> {

    String SUMMARY = """
            select new org.concordat.catalogue.VersionSummary(
                v.id, f.code, f.name, v.number, v.status, v.publication.publishedAt)
            from FrameworkVersion v join Framework f on f.id = v.framework
            """;

    FrameworkVersion save(FrameworkVersion version);

    Optional<FrameworkVersion> findById(FrameworkVersionId id);

    @Query(SUMMARY + "order by f.name, f.code, v.number desc")
    List<VersionSummary> summaries();

    @Query(SUMMARY + "where f.code = ?1 order by v.number desc")
    List<VersionSummary> summariesOf(String code);

    @Query("""
            select new org.concordat.catalogue.VersionHistory(v.id, v.number, v.status, v.publication, v.retirement)
            from FrameworkVersion v join Framework f on f.id = v.framework
            where f.code = ?1 and v.status <> org.concordat.catalogue.VersionStatus.DRAFT order by v.number desc""")
    List<VersionHistory> historyOf(String code);

    @Query("select v.framework from FrameworkVersion v where v.id = ?1")
    Optional<FrameworkId> frameworkOf(FrameworkVersionId id);

    @Query("select v.document from FrameworkVersion v where v.id = ?1")
    Optional<String> documentOf(FrameworkVersionId id);
}
