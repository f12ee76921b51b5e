package org.concordat.shared.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the journal is about, and in whose history it stands.
 *
 * @param kind what kind of thing it is; {@code journal.kind.…} in the messages
 * @param id which; null where there is only one
 * @param name what it is called, kept as it is now
 * @param arrangement the arrangement whose history tells it, or null
 * @param assessment the assessment whose history tells it, or null
 * @param version the framework version whose history tells it, or null
 * @param parent what it comes into being with: added together, the parent's entry tells of both; or null
 * @param unnamed whether it must not be told who did it, since it was promised
 */
public record Subject(
        String kind,
        @Nullable UUID id,
        Word name,
        @Nullable UUID arrangement,
        @Nullable UUID assessment,
        @Nullable UUID version,
        @Nullable UUID parent,
        boolean unnamed) {

    public static Subject of(String kind, @Nullable UUID id, Word name) {
        return new Subject(kind, id, name, null, null, null, null, false);
    }

    public Subject inArrangement(UUID which) {
        return new Subject(kind, id, name, which, assessment, version, parent, unnamed);
    }

    public Subject inAssessment(UUID which) {
        return new Subject(kind, id, name, arrangement, which, version, parent, unnamed);
    }

    public Subject inVersion(UUID which) {
        return new Subject(kind, id, name, arrangement, assessment, which, parent, unnamed);
    }

    public Subject partOf(UUID which) {
        return new Subject(kind, id, name, arrangement, assessment, version, which, unnamed);
    }

    /** The same, with no word of who did it. */
    public Subject byNobody() {
        return new Subject(kind, id, name, arrangement, assessment, version, parent, true);
    }
}
