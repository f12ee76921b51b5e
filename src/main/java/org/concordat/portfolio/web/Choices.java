package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.figure.Since;
import org.concordat.portfolio.map.Grouping;
import org.concordat.readiness.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address chooses, and the addresses of other pages of this room with the same choices. What it says that is no choice
 * is left out.
 *
 * @param since the day since which it is told what changed
 * @param byArea whether the map shows areas instead of mechanisms
 * @param grouping by what the rows of the map are put together; null for not at all
 * @param kept the parameters that are choices, as they came
 * @param partners those to choose from; empty when there are too many to list, so that a name is asked for
 */
public record Choices(
        PortfolioFilter filter,
        @Nullable String framework,
        Since since,
        boolean byArea,
        @Nullable Grouping grouping,
        Map<String, String> kept,
        List<PartnerName> partners) {

    /** More partners than this are no list to choose from. */
    static final int LISTED = 60;

    private static final Set<String> FILTERS = Set.of("kind", "stage", "tier", "partner", "band");
    /** By which the network can be narrowed too. */
    private static final Set<String> NETWORK = Set.of("kind", "stage", "partner");

    private static final String AREA = "area";
    private static final String UNASSESSED = "none";
    private static final int LONGEST = 100;

    static Choices of(MultiValueMap<String, String> parameters, List<PartnerName> partners, LocalDate today) {
        Kind kind = choice(Kind.class, parameters, "kind");
        Stage stage = choice(Stage.class, parameters, "stage");
        SupportTier tier = choice(SupportTier.class, parameters, "tier");
        String band = text(parameters, "band");
        Band chosen = Arrays.stream(Band.values())
                .filter(each -> Standing.code(each).equals(band))
                .findFirst()
                .orElse(null);
        boolean unassessed = band.equals(UNASSESSED);
        String partner = text(parameters, "partner");
        UUID id = id(partner);
        String framework = text(parameters, "framework");
        Since since = Since.of(text(parameters, "since"), today);
        boolean byArea = text(parameters, "by").equals(AREA);
        Grouping grouping = choice(Grouping.class, parameters, "group");
        Map<String, String> kept = new TreeMap<>();
        keep(kept, "kind", kind);
        keep(kept, "stage", stage);
        keep(kept, "tier", tier);
        keep(kept, "group", grouping);
        keep(kept, "partner", partner);
        keep(kept, "band", chosen == null && !unassessed ? "" : band);
        keep(kept, "framework", framework);
        keep(kept, "since", since.said());
        keep(kept, "by", byArea ? AREA : "");
        // Whoever looks at a saved view goes on doing so when they choose otherwise, and can keep that instead.
        String view = text(parameters, "view");
        keep(kept, "view", id(view) == null ? "" : view);
        return new Choices(
                new PortfolioFilter(kind, stage, tier, id, id == null ? partner : "", chosen, unassessed),
                framework.isEmpty() ? null : framework,
                since,
                byArea,
                grouping,
                Collections.unmodifiableMap(kept),
                partners.size() > LISTED ? List.of() : partners);
    }

    private static void keep(Map<String, String> kept, String name, @Nullable Coded choice) {
        keep(kept, name, choice == null ? "" : choice.code());
    }

    private static void keep(Map<String, String> kept, String name, String said) {
        if (!said.isEmpty()) {
            kept.put(name, said);
        }
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

    /** The same as they are mainly seen. */
    Choices withoutFramework() {
        return new Choices(filter, null, since, byArea, grouping, besides("framework"), partners);
    }

    /** The network of what is looked at, as far as its page can be narrowed in the same way. */
    public String network() {
        Map<String, String> said = new TreeMap<>(kept);
        said.keySet().retainAll(NETWORK);
        return to("/network", said);
    }

    /** What a filter's field shows now; empty for no choice. */
    public String chosen(String name) {
        return kept.getOrDefault(name, "");
    }

    /** What the field of a partner's name shows: the name, where an address carried an id. */
    public String partnerName(@Nullable PartnerName known) {
        return filter.partner() == null ? filter.partnerName() : known == null ? "" : known.name();
    }

    /** A page of this room with the same choices, seen through another framework. */
    public String through(String other, String path) {
        Map<String, String> said = new TreeMap<>(kept);
        said.put("framework", other);
        return to(path, said);
    }

    /** A page of this room with the same choices. */
    public String to(String path) {
        return to(path, kept);
    }

    /** The same with one more parameter, or with another value of one; empty for none. */
    public String to(String path, String name, String value) {
        Map<String, String> said = new TreeMap<>(kept);
        said.remove(name);
        keep(said, name, value.toLowerCase(Locale.ROOT));
        return to(path, said);
    }

    private static String to(String path, Map<String, String> said) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(said).toUriString();
    }

    /** The same page without any filter. */
    public String cleared(String path) {
        return to(path, besides(FILTERS));
    }

    /** What a form with these fields has to carry along. */
    public Map<String, String> besides(String... fields) {
        return besides(Set.of(fields));
    }

    /** What the form of filters has to carry along; through which framework it is looked it says itself. */
    public Map<String, String> besideFilters() {
        Map<String, String> others = besides(FILTERS);
        others.remove("framework");
        return others;
    }

    private Map<String, String> besides(Set<String> fields) {
        Map<String, String> others = new TreeMap<>(kept);
        others.keySet().removeAll(fields);
        return others;
    }

    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::code).toList();
    }

    public List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::code).toList();
    }

    public List<String> groupings() {
        return Arrays.stream(Grouping.values()).map(Grouping::code).toList();
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
