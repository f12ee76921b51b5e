package org.concordat.portfolio.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters as an address carries them, and the addresses of other pages of this room with the same filters. What an
 * address says that is no choice is left out.
 *
 * @param kept the parameters that are choices, as they came
 * @param partners those to choose from; empty when there are too many to list, so that a name is asked for
 */
record Choices(
        PortfolioFilter filter, @Nullable String framework, Map<String, String> kept, List<PartnerName> partners) {

    /** More partners than this are no list to choose from. */
    static final int LISTED = 60;

    private static final String UNASSESSED = "none";
    private static final int LONGEST = 100;

    static Choices of(MultiValueMap<String, String> parameters, List<PartnerName> partners) {
        Kind kind = choice(Kind.class, parameters, "kind");
        Stage stage = choice(Stage.class, parameters, "stage");
        SupportTier tier = choice(SupportTier.class, parameters, "tier");
        String band = text(parameters, "band");
        Band chosen = Arrays.stream(Band.values())
                .filter(each -> Standing.code(each).equals(band))
                .findFirst()
                .orElse(null);
        String partner = text(parameters, "partner");
        UUID id = id(partner);
        PortfolioFilter filter =
                new PortfolioFilter(kind, stage, tier, id, id == null ? partner : "", chosen, band.equals(UNASSESSED));
        Map<String, String> kept = List.of("kind", "stage", "tier", "partner", "band", "framework").stream()
                .filter(name -> !text(parameters, name).isEmpty())
                .collect(Collectors.toMap(name -> name, name -> text(parameters, name)));
        String framework = text(parameters, "framework");
        return new Choices(
                filter, framework.isEmpty() ? null : framework, kept, partners.size() > LISTED ? List.of() : partners);
    }

    private static <E extends Enum<E> & Coded> @Nullable E choice(
            Class<E> choices, MultiValueMap<String, String> parameters, String name) {
        return Coded.of(choices, text(parameters, name)).orElse(null);
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        if (text == null || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return "";
        }
        return text.strip();
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    /** What a filter's field shows now; empty for no choice. */
    public String chosen(String name) {
        return kept.getOrDefault(name, "");
    }

    /** What the field of a partner's name shows: the name, where an address carried an id. */
    public String partnerName(@Nullable PartnerName known) {
        return filter.partner() == null ? filter.partnerName() : known == null ? "" : known.name();
    }

    /** A page of this room under the same filters. */
    public String to(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        kept.keySet().stream().sorted().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(kept).toUriString();
    }

    /** The same with one more parameter. */
    public String to(String path, String name, String value) {
        String link = to(path);
        return link + (link.contains("?") ? "&" : "?") + name + "=" + value.toLowerCase(Locale.ROOT);
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::code).toList();
    }

    public List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::code).toList();
    }

    public List<String> tiers() {
        return Arrays.stream(SupportTier.values()).map(SupportTier::code).toList();
    }

    /** The bands, and whatever has none yet. */
    public List<String> bands() {
        return List.of("leading", "ready", "developing", "at-risk", "not-ready", "too-little-known", UNASSESSED);
    }

    /** Whether any filter is set, so that it can be cleared. */
    public boolean narrows() {
        return filter.narrows();
    }
}
