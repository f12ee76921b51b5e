package org.concordat.planning.talk;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.Map;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.Download;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.FilePlace;
import org.concordat.assessment.file.FileType;
import org.concordat.planning.Action;
import org.jspecify.annotations.Nullable;

/** A file that someone put under an action. It stays as it came; whoever withdraws it says that it is not to be used. */
@Entity
public class ActionFile {

    @EmbeddedId
    private ActionFileId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private Under under;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;

    private String sha256;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "withdrawn_by"))
    @AttributeOverride(name = "name", column = @Column(name = "withdrawn_name"))
    @AttributeOverride(name = "at", column = @Column(name = "withdrawn_at"))
    @Nullable private Signature withdrawn;

    protected ActionFile() {}

    ActionFile(Action action, ExaminedFile file, Signature handedIn) {
        this.id = ActionFileId.next();
        this.under = Under.of(action, handedIn);
        this.name = file.name();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
    }

    /** Says that it is not to be used; it stays to be looked at. Said again, it changes nothing. */
    void withdraw(Signature by) {
        if (withdrawn == null) {
            withdrawn = by;
        }
    }

    public ActionFileId id() {
        return id;
    }

    Under under() {
        return under;
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Who put it there, and when. */
    public Signature handedIn() {
        return under.by();
    }

    /** Who withdrew it, and when; null while nobody did. */
    @Nullable public Signature withdrawn() {
        return withdrawn;
    }

    /** As it is handed out. */
    public Download download() {
        return new Download(
                name,
                type,
                size,
                sha256,
                new FilePlace("action_file_part", Map.of("action_file_id", id.actionFileId())));
    }
}
