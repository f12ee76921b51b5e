package org.concordat.planning.talk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Signature;
import org.concordat.planning.Action;
import org.concordat.shared.PlainText;

/** A word under an action, kept as it was said. It is apart from the action, so that no two who write stand in each other’s way. */
@Entity
public class ActionComment {

    private static final int LONGEST = 2000;

    @EmbeddedId
    private ActionCommentId id;

    @Embedded
    private Under under;

    private String words;

    @ElementCollection
    @CollectionTable(name = "action_comment_mention", joinColumns = @JoinColumn(name = "action_comment_id"))
    @Column(name = "person_id")
    private Set<UUID> mentioned = new HashSet<>();

    protected ActionComment() {}

    ActionComment(Action action, String words, Set<UUID> mentioned, Signature said) {
        this.id = ActionCommentId.next();
        this.under = Under.of(action, said);
        this.words = words;
        this.mentioned.addAll(mentioned);
    }

    /** What may be kept of what was typed. */
    static String words(String typed) {
        return PlainText.requiredPassage("words", typed, LONGEST);
    }

    ActionCommentId id() {
        return id;
    }

    Under under() {
        return under;
    }

    public String words() {
        return words;
    }

    /** The people who were named in it, or whom it was meant for besides. */
    public Set<UUID> mentioned() {
        return Set.copyOf(mentioned);
    }

    /** Who said it, and when. */
    public Signature said() {
        return under.by();
    }
}
