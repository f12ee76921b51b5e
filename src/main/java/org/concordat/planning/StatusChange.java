package org.concordat.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concordat.assessment.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An entry in an action's log: the status that it has from then on, or a word on the one it has.
 *
 * @param note why, or how it goes; null when nothing was said
 * @param signature who recorded it and when
 */
@Embeddable
public record StatusChange(
        @Enumerated(EnumType.STRING) ActionStatus status,
        @Nullable String note,

        @Embedded
        @AttributeOverride(name = "by", column = @Column(name = "recorded_by"))
        @AttributeOverride(name = "name", column = @Column(name = "recorded_name"))
        @AttributeOverride(name = "at", column = @Column(name = "recorded_at"))
        Signature signature) {}
