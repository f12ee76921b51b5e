package org.concordat.partnership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement came to a stage.
 *
 * @param stage the stage it came to
 * @param from since when it has been there
 * @param note why, or null
 * @param place where the source says so, for what was read from a published report; else null
 * @param recordedBy who wrote it down; null for what came with a file
 * @param recordedAt when they did
 */
@Embeddable
public record StageChange(
        @Enumerated(EnumType.STRING) Stage stage,

        @Embedded
        @AttributeOverride(name = "date", column = @Column(name = "from_on"))
        @AttributeOverride(name = "precision", column = @Column(name = "from_precision"))
        KnownDate from,

        @Nullable String note,
        @Nullable String place,
        @Nullable UUID recordedBy,
        Instant recordedAt) {

    public StageChange {
        note = PlainText.passage("note", note, 1000);
        place = PlainText.optionalLine("place", place, 200);
    }

    /** Whether it surely ran, or even ended, before it starts; what leads up to a start may come earlier. */
    boolean runsBefore(@Nullable KnownDate starts) {
        return starts != null && !stage.leadsUpToTheStart() && from.isSurelyBefore(starts);
    }
}
