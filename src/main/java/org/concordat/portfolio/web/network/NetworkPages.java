package org.concordat.portfolio.web.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.network.Dependence;
import org.concordat.portfolio.network.Neighbour;
import org.concordat.portfolio.network.Network;
import org.concordat.portfolio.network.Network.Member;
import org.concordat.portfolio.network.NetworkFilter;
import org.concordat.shared.Ids;
import org.concordat.shared.web.TableState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All partners and what is between them. */
@Controller
@Transactional(readOnly = true)
class NetworkPages {

    /** More arrangements than this are no columns of a table. */
    private static final int COLUMNS = 10;

    /** More partners than this are no list to choose from. */
    private static final int LISTED = 60;

    private static final int LONGEST = 100;

    private static final Map<String, String> SORTED = Map.of("usual", "usual");

    private final Reader reader;
    private final Network network;
    private final Dependence dependence;
    private final Partners partners;
    private final MessageSource messages;

    NetworkPages(Reader reader, Network network, Dependence dependence, Partners partners, MessageSource messages) {
        this.reader = reader;
        this.network = network;
        this.dependence = dependence;
        this.partners = partners;
        this.messages = messages;
    }

    @GetMapping("/network")
    String show(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        Visibility seen = Visibility.of(viewer);
        LocalDate today = reader.today();
        TableState table = new TableState("/network", parameters, SORTED, "usual");
        NetworkFilter filter = filter(parameters, seen, model);
        Network.Size size = network.size(filter, seen, today);
        Page<Member> page = network.members(filter, seen, today, size, table);
        boolean little = size.partners() + size.arrangements() <= Drawing.MOST;
        List<Neighbour> parts =
                little ? network.all(filter, seen, today) : network.parts(page.getContent(), filter, seen, today);
        Map<UUID, String> columns = new LinkedHashMap<>();
        parts.forEach(part -> columns.put(part.arrangement(), part.arrangementName()));
        model.addAttribute("size", size);
        model.addAttribute("page", page);
        model.addAttribute("table", table);
        model.addAttribute("matrix", little && columns.size() <= COLUMNS);
        model.addAttribute("columns", columns);
        model.addAttribute("parts", parts.stream().collect(Collectors.groupingBy(Neighbour::partner)));
        List<Neighbour> drawn = little ? parts : Drawing.connecting(page.getContent(), parts);
        model.addAttribute("whole", little);
        model.addAttribute("drawing", drawn.isEmpty() ? null : Drawing.of(drawn, this::words));
        return "portfolio/network/index";
    }

    @GetMapping("/network/dependence")
    String dependence(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        Visibility seen = Visibility.of(viewer);
        TableState table = new TableState("/network/dependence", parameters, SORTED, "usual");
        NetworkFilter filter = filter(parameters, seen, model);
        model.addAttribute("page", dependence.page(filter, seen, reader.today(), table));
        model.addAttribute("table", table);
        return "portfolio/network/dependence";
    }

    /** What an address asks for; what is no choice is left out. */
    private NetworkFilter filter(MultiValueMap<String, String> parameters, Visibility seen, Model model) {
        List<PartnerName> choices = partners.choices(seen, Limit.of(LISTED + 1));
        String partner = text(parameters, "partner");
        UUID id = Ids.of(partner).orElse(null);
        NetworkFilter filter = new NetworkFilter(
                Coded.of(Kind.class, text(parameters, "kind")).orElse(null),
                Coded.of(Stage.class, text(parameters, "stage")).orElse(null),
                Coded.of(Sector.class, text(parameters, "sector")).orElse(null),
                id,
                id == null ? partner : "");
        boolean listed = choices.size() <= LISTED;
        model.addAttribute("filter", filter);
        model.addAttribute("choices", listed ? choices : List.of());
        model.addAttribute("partnerName", id == null || listed ? filter.partnerName() : name(id, seen));
        model.addAttribute("kinds", codes(Kind.values()));
        model.addAttribute("stages", codes(Stage.values()));
        model.addAttribute("sectors", codes(Sector.values()));
        model.addAttribute("query", query(filter));
        return filter;
    }

    /** The same filters for the other page of the network. */
    private static Map<String, String> query(NetworkFilter filter) {
        Map<String, String> query = new TreeMap<>();
        if (filter.kind() != null) {
            query.put("kind", filter.kind().code());
        }
        if (filter.stage() != null) {
            query.put("stage", filter.stage().code());
        }
        if (filter.sector() != null) {
            query.put("sector", filter.sector().code());
        }
        String partner = filter.partner() == null
                ? filter.partnerName()
                : filter.partner().toString();
        if (!partner.isEmpty()) {
            query.put("partner", partner);
        }
        return query;
    }

    private String name(UUID id, Visibility seen) {
        return partners.findVisible(new PartnerId(id), seen)
                .map(partner -> partner.terms().name())
                .orElse("");
    }

    private static List<String> codes(Coded... choices) {
        return Arrays.stream(choices).map(Coded::code).toList();
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        String text = Objects.requireNonNullElse(parameters.getFirst(name), "");
        return text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl) ? "" : text.strip();
    }

    private String words(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
