package org.concordat.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, in the words in which it is kept.
 *
 * @param at when, to the microsecond
 * @param actorId who did it; null for the house itself and for people who were not signed in
 * @param actor their name at the time
 * @param kind what kind of thing it is about
 * @param subject what that was called at the time
 * @param changes JSON: a list of what changed, see {@link Changes}
 * @param confided the same, for those who may read the words of the subject; null for nothing
 */
public record Entry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        Act act,
        String kind,
        @Nullable UUID subjectId,
        String subject,
        @Nullable UUID arrangement,
        @Nullable UUID assessment,
        @Nullable UUID version,
        String changes,
        @Nullable String confided) {

    /** Whether it is of what someone did about themselves, such as signing in. */
    public boolean isOfThemselves() {
        return actorId != null && actorId.equals(subjectId);
    }

    /** What changed, as anyone may read it who may read the entry. */
    public List<Change> told() {
        return Changes.read(changes);
    }

    /** What changed besides, for those in whose confidence it is. */
    public List<Change> toldInConfidence() {
        return Changes.read(confided);
    }

    /** Something that changed: what it is, what it said before and what it says now; null for nothing. */
    public record Change(
            String label, @Nullable String before, @Nullable String after) {}
}
