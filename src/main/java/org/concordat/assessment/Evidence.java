package org.concordat.assessment;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the register of what supports a level.
 *
 * @param what what it is
 * @param place where it is: an address, a file reference, a page of a report
 * @param dated the date it bears, or null
 * @param goodUntil the last day on which it still counts as current, or null if it does not run out
 * @param grade how good it is while it is current
 * @param signature who entered it and when
 */
@Embeddable
public record Evidence(
        @Convert(converter = MechanismCodeColumn.class) MechanismCode mechanism,
        String what,
        String place,
        @Nullable LocalDate dated,
        @Nullable LocalDate goodUntil,
        @Enumerated(EnumType.STRING) EvidenceGrade grade,
        @Embedded Signature signature) {

    public Evidence {
        what = PlainText.line("what", what, 300);
        place = PlainText.line("place", place, 500);
        if (dated != null && goodUntil != null && goodUntil.isBefore(dated)) {
            throw Refusal.of("goodUntil", "evidence.dates.reversed");
        }
    }

    /** The grade on a day: what is on file but out of date is a C, however well it was checked. */
    public EvidenceGrade gradeOn(LocalDate day) {
        boolean stale = goodUntil != null && goodUntil.isBefore(day);
        return stale && grade.compareTo(EvidenceGrade.C) < 0 ? EvidenceGrade.C : grade;
    }

    /** The address as a link, when it is one that a browser may follow; else null. */
    public @Nullable String link() {
        return place.matches("https?://\\S+") ? place : null;
    }
}
