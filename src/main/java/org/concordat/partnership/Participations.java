package org.concordat.partnership;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.concordat.shared.Refusal;

/** The rules about the partners of one arrangement taken together. */
record Participations(List<Participation> all) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Participations {
        all = all.stream()
                .sorted(Comparator.comparingInt(Participation::position))
                .toList();
    }

    void requireSound() {
        requireNoPartnerTwice();
        requireOneAloneInControl();
        requireNotMoreThanTheWhole();
    }

    void requireTwoPartners() {
        if (all.stream().map(Participation::partner).distinct().count() < 2) {
            throw Refusal.of("participations", "arrangement.partners.too-few");
        }
    }

    private void requireNoPartnerTwice() {
        for (Participation one : all) {
            for (Participation other : all) {
                if (other.position() > one.position() && one.partner().equals(other.partner()) && one.overlaps(other)) {
                    throw Refusal.of(field(other, "partner"), "arrangement.partner.twice");
                }
            }
        }
    }

    /** Sole control is one partner's at a time. */
    private void requireOneAloneInControl() {
        List<Participation> alone = all.stream()
                .filter(part -> part.terms().control() == Control.SOLE)
                .toList();
        for (Participation one : alone) {
            for (Participation other : alone) {
                if (other.position() > one.position() && one.overlaps(other)) {
                    throw Refusal.of(field(other, "control"), "arrangement.control.sole-twice");
                }
            }
        }
    }

    /** Shares held at the same time may not come to more than the whole; who left before does not count. */
    private void requireNotMoreThanTheWhole() {
        for (Participation one : all) {
            BigDecimal together = all.stream()
                    .filter(other -> other.equals(one) || (beginsNoLater(other, one) && one.overlaps(other)))
                    .map(Participation::terms)
                    .map(terms -> terms.equity() == null ? BigDecimal.ZERO : terms.equity())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (together.compareTo(WHOLE) > 0) {
                throw Refusal.of(
                        field(one, "equity"),
                        "arrangement.equity.over-the-whole",
                        together.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** The sum is greatest at the moment when someone joins, so it is enough to look at those moments. */
    private static boolean beginsNoLater(Participation other, Participation one) {
        return other.since() == null
                || (one.since() != null
                        && !other.since().earliest().isAfter(one.since().earliest()));
    }

    private static String field(Participation participation, String name) {
        return "participations[" + participation.position() + "]." + name;
    }
}
