package org.concordat.assessment.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A level that the partners settled on.
 *
 * @param asItStands the positions together, if these were taken as they are; it goes before the level
 * @param holds by partner, another level that it holds
 * @param because by partner, why it holds that one
 */
record AgreementForm(
        @Nullable String level,
        @Nullable String reason,
        @Nullable String agreedBy,
        @Nullable String asItStands,
        Map<String, String> holds,
        Map<String, String> because) {

    AgreementForm {
        holds = sent(holds);
        because = sent(because);
    }

    /** What nothing was sent of is empty, whatever Spring makes of it. */
    private static Map<String, String> sent(@Nullable Map<String, String> fields) {
        return fields == null ? Map.of() : fields;
    }

    /**
     * What is agreed now, or nothing yet.
     *
     * @param whoAgrees those suggested who may agree
     */
    static AgreementForm of(@Nullable Settlement now, String whoAgrees) {
        AgreedLevel agreed = now == null ? null : now.agreed();
        if (now == null || agreed == null) {
            return new AgreementForm("", "", whoAgrees, "", Map.of(), Map.of());
        }
        Map<String, String> holds = new HashMap<>();
        Map<String, String> because = new HashMap<>();
        now.dissent().forEach((partner, held) -> {
            holds.put(partner.toString(), text(held.level()));
            because.put(partner.toString(), held.reason());
        });
        return new AgreementForm(text(agreed.level()), agreed.reason(), agreed.agreedBy(), "", holds, because);
    }

    static String text(double level) {
        return Double.toString(level).replaceAll("\\.0$", "");
    }

    /** The level as it was sent. */
    public String chosen() {
        return Objects.requireNonNullElse(asItStands == null || asItStands.isBlank() ? level : asItStands, "");
    }

    public String heldBy(String partner) {
        return holds.getOrDefault(partner, "");
    }

    public String reasonOf(String partner) {
        return because.getOrDefault(partner, "");
    }

    public boolean dissents() {
        return Stream.of(holds, because).flatMap(said -> said.values().stream()).anyMatch(said -> !said.isBlank());
    }

    /** @param usual the reason where the positions are taken as they stand and none is given */
    AgreedTerms terms(Set<PartnerId> heard, String usual) {
        boolean taken = asItStands != null && !asItStands.isBlank();
        String why = Objects.requireNonNullElse(reason, "");
        return new AgreedTerms(
                number("level", "settlement.level.missing", taken ? asItStands : level),
                taken && why.isBlank() ? usual : why,
                Objects.requireNonNullElse(agreedBy, ""),
                dissent(heard),
                taken);
    }

    private Map<PartnerId, Dissent> dissent(Set<PartnerId> heard) {
        Map<PartnerId, Dissent> others = new HashMap<>();
        for (PartnerId partner : heard) {
            String held = heldBy(partner.toString());
            String why = reasonOf(partner.toString());
            if (!held.isBlank() || !why.isBlank()) {
                others.put(partner, held(partner, held, why));
            }
        }
        return others;
    }

    /** What is wrong with it stands at the fields of the partner that holds it. */
    private static Dissent held(PartnerId partner, String level, String why) {
        if (why.isBlank()) {
            throw Refusal.of("because[" + partner + "]", "settlement.dissent.reason");
        }
        try {
            return new Dissent(number("holds", "settlement.dissent.level", level), why);
        } catch (Refusal refusal) {
            throw Refusal.of(refusal.field() + "[" + partner + "]", refusal.code(), refusal.arguments());
        }
    }

    private static double number(String field, String missing, @Nullable String text) {
        try {
            return Double.parseDouble(Objects.requireNonNullElse(text, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of(field, missing);
        }
    }
}
