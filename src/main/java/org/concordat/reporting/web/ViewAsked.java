package org.concordat.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The view of a portfolio that an address asks for, in the parameters of the portfolio’s own addresses. Nonsense is left out.
 *
 * @param kept the parameters that are choices, to be sent with a form
 * @param arrangement one arrangement only; null for all of the view
 */
record ViewAsked(
        PortfolioFilter filter,
        @Nullable String framework,
        @Nullable UUID arrangement,
        Map<String, String> kept) {

    private static final List<String> PARAMETERS = List.of("kind", "stage", "tier", "partner", "band", "framework");
    private static final String ONE = "arrangement";
    private static final String UNASSESSED = "none";
    private static final int LONGEST = 100;

    static ViewAsked of(MultiValueMap<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            String said = text(parameters, name);
            if (!said.isEmpty()) {
                kept.put(name, said);
            }
        }
        UUID one = id(text(parameters, ONE));
        if (one != null) {
            kept.put(ONE, one.toString());
        }
        String partner = kept.getOrDefault("partner", "");
        UUID id = id(partner);
        String band = kept.getOrDefault("band", "");
        PortfolioFilter filter = new PortfolioFilter(
                choice(Kind.class, kept, "kind"),
                choice(Stage.class, kept, "stage"),
                choice(SupportTier.class, kept, "tier"),
                id,
                id == null ? partner : "",
                Arrays.stream(Band.values())
                        .filter(each -> Standing.code(each).equals(band))
                        .findFirst()
                        .orElse(null),
                band.equals(UNASSESSED));
        return new ViewAsked(filter, kept.get("framework"), one, kept);
    }

    /**
     * The view in words; empty for all there is.
     *
     * @param words what a message’s key stands for
     * @param partner the name of the partner asked for, if one is
     */
    String words(UnaryOperator<String> words, @Nullable String partner) {
        List<String> said = new ArrayList<>();
        if (filter.kind() != null) {
            said.add(words.apply("kind." + filter.kind().code()));
        }
        if (filter.stage() != null) {
            said.add(words.apply("stage." + filter.stage().code()));
        }
        if (filter.tier() != null) {
            said.add(words.apply("supporttier." + filter.tier().code()));
        }
        if (partner != null) {
            said.add(partner);
        } else if (!filter.partnerName().isEmpty()) {
            said.add(filter.partnerName());
        }
        if (filter.band() != null) {
            said.add(words.apply("band." + Standing.code(filter.band())));
        }
        if (filter.unassessed()) {
            said.add(words.apply("band.none"));
        }
        return String.join(" · ", said);
    }

    private static <E extends Enum<E> & Coded> @Nullable E choice(
            Class<E> choices, Map<String, String> kept, String name) {
        return Coded.of(choices, kept.getOrDefault(name, "")).orElse(null);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text.strip();
    }

    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
