package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a framework, kept as one document. Once published its document never changes, here and by a trigger
 * in the database; what was assessed against it can therefore always be read beside it.
 */
@Entity
@Table(name = "framework_version")
@DynamicUpdate
public class FrameworkVersion {

    @EmbeddedId
    private FrameworkVersionId id;

    @Embedded
    private FrameworkId framework;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private VersionStatus status;

    @Embedded
    @Nullable private Publication publication;

    @Embedded
    @Nullable private Retirement retirement;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    @Version
    @Nullable private Long version;

    protected FrameworkVersion() {}

    FrameworkVersion(FrameworkVersionId id, FrameworkId framework, int number, String document) {
        this.id = id;
        this.framework = framework;
        this.number = number;
        this.document = document;
        this.status = VersionStatus.DRAFT;
    }

    public FrameworkVersionId id() {
        return id;
    }

    public FrameworkId framework() {
        return framework;
    }

    /** 1 for the first edition. */
    public int number() {
        return number;
    }

    public VersionStatus status() {
        return status;
    }

    /** Who published it and when, or null while it is a draft. */
    @Nullable public Publication publication() {
        return publication;
    }

    /** Who withdrew it and when, or null. */
    @Nullable public Retirement retirement() {
        return retirement;
    }

    String document() {
        return document;
    }

    /** Fixes the version for good and opens it to assessments. */
    void publish(String by, @Nullable String why, Instant at) {
        if (status != VersionStatus.DRAFT) {
            throw new Refusal("framework.version.already-published", number);
        }
        status = VersionStatus.PUBLISHED;
        publication = new Publication(at, by, why);
    }

    /** Withdraws the version from new assessments; those that were made against it stay. */
    void retire(String by, @Nullable String why, Instant at) {
        if (status != VersionStatus.PUBLISHED) {
            throw new Refusal("framework.version.not-published", number);
        }
        status = VersionStatus.RETIRED;
        retirement = new Retirement(at, by, why);
    }
}
