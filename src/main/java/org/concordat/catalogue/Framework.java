package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A body of areas and mechanisms under one code; what it says stands in its versions. */
@Entity
@Table(name = "framework")
public class Framework {

    @EmbeddedId
    private FrameworkId id;

    @Column(updatable = false)
    private String code;

    private String name;

    @Version
    @Nullable private Long version;

    protected Framework() {}

    Framework(FrameworkId id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    public FrameworkId id() {
        return id;
    }

    /** The code in addresses and files, such as {@code beyond-the-organisation}; it never changes. */
    public String code() {
        return code;
    }

    /** The name of the version that was published last. */
    public String name() {
        return name;
    }

    void rename(String newName) {
        this.name = newName;
    }
}
