package org.concordat.assessment.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        @Nullable Map<String, String> holds,
        @Nullable Map<String, String> because) {

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
        return Objects.requireNonNullElse(holds, Map.<String, String>of()).getOrDefault(partner, "");
    }

    public String reasonOf(String partner) {
        return Objects.requireNonNullElse(because, Map.<String, String>of()).getOrDefault(partner, "");
    }

    public boolean dissents() {
        return Objects.requireNonNullElse(holds, Map.<String, String>of()).values().stream()
                .anyMatch(level -> !level.isBlank());
    }

    /** @param usual the reason where the positions are taken as they stand and none is given */
    AgreedTerms terms(Set<PartnerId> heard, String usual) {
        boolean taken = asItStands != null && !asItStands.isBlank();
        String why = Objects.requireNonNullElse(reason, "");
        return new AgreedTerms(
                number("level", taken ? asItStands : level),
                taken && why.isBlank() ? usual : why,
                Objects.requireNonNullElse(agreedBy, ""),
                dissent(heard));
    }

    private Map<PartnerId, Dissent> dissent(Set<PartnerId> heard) {
        Map<PartnerId, Dissent> others = new HashMap<>();
        for (PartnerId partner : heard) {
            String held = heldBy(partner.toString());
            String why = reasonOf(partner.toString());
            if (!held.isBlank() || !why.isBlank()) {
                others.put(partner, new Dissent(number("dissent", held), why));
            }
        }
        return others;
    }

    private static double number(String field, @Nullable String text) {
        try {
            return Double.parseDouble(Objects.requireNonNullElse(text, ""));
        } catch (NumberFormatException notANumber) {
            throw Refusal.of(field, "answer.level.off-the-ladder");
        }
    }
}
