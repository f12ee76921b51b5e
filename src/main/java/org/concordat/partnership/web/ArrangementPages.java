package org.concordat.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementFilter;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementOrder;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Stage;
import org.concordat.partnership.StageChange;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.TableState;
import org.concordat.shared.web.charts.StageTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Arrangements to look at: the list, and the tabs that are about the arrangement itself. */
@Controller
class ArrangementPages {

    /** So many partners fit into a choice; with more, a list is narrowed from a partner's own page. */
    static final int CHOICES = 200;

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "name",
            "kind", "kind",
            "stage", "stage",
            "tier", "tier",
            "partners", "partners",
            "staff", "staffInScope",
            "since", "stageFrom.date");

    private final Arrangements arrangements;
    private final Partners partners;
    private final Users users;
    private final MessageSource messages;
    private final Clock clock;

    ArrangementPages(Arrangements arrangements, Partners partners, Users users, MessageSource messages, Clock clock) {
        this.arrangements = arrangements;
        this.partners = partners;
        this.users = users;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/arrangements")
    String index(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        Visibility seen = Visibility.of(viewer);
        TableState table = new TableState("/arrangements", parameters, COLUMNS, "name");
        ArrangementFilter filter = new ArrangementFilter(
                Asked.text(parameters, "q"),
                Coded.of(Kind.class, Asked.text(parameters, "kind")).orElse(null),
                Coded.of(Stage.class, Asked.text(parameters, "stage")).orElse(null),
                Coded.of(SupportTier.class, Asked.text(parameters, "tier")).orElse(null),
                PartnerId.of(Asked.text(parameters, "partner")).orElse(null),
                Asked.yes(parameters, "retired"));
        model.addAttribute(
                "page", arrangements.lines(filter, seen, ArrangementOrder.of(table.pageable("id.arrangementId"))));
        model.addAttribute("table", table);
        model.addAttribute("filter", filter);
        model.addAttribute("codes", Codes.ALL);
        model.addAttribute("partners", offered(filter.partner(), seen));
        return "partnership/index";
    }

    @GetMapping("/arrangements/{id}/partners")
    String partners(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        Arrangement arrangement =
                arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("terms", arrangement.terms());
        model.addAttribute(
                "parts",
                arrangement.participations().stream().map(part -> part.terms()).toList());
        model.addAttribute("names", names(arrangement.partners()));
        return "partnership/arrangement-partners";
    }

    @GetMapping("/arrangements/{id}/history")
    String history(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        Arrangement arrangement =
                arrangements.findVisibleWithStages(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("changes", arrangement.stageChanges());
        model.addAttribute("people", people(arrangement));
        model.addAttribute("timeline", timeline(arrangement));
        return "partnership/arrangement-history";
    }

    @GetMapping("/arrangements/{id}/facts")
    String facts(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        Arrangement arrangement =
                arrangements.findVisibleWithFacts(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("facts", arrangement.facts());
        return "partnership/arrangement-facts";
    }

    private List<PartnerName> offered(@Nullable PartnerId chosen, Visibility seen) {
        List<PartnerName> offered = partners.choices(seen, Limit.of(CHOICES));
        if (chosen == null || offered.stream().anyMatch(partner -> partner.id().equals(chosen))) {
            return offered;
        }
        return Stream.concat(
                        partners.findVisible(chosen, seen).stream()
                                .map(partner -> new PartnerName(partner.id(), partner.name())),
                        offered.stream())
                .toList();
    }

    private Map<PartnerId, String> names(Set<PartnerId> ids) {
        return partners.names(ids).stream().collect(Collectors.toMap(PartnerName::id, PartnerName::name));
    }

    private Map<String, String> people(Arrangement arrangement) {
        Set<UserId> ids = new HashSet<>();
        Stream.concat(
                        arrangement.stageChanges().stream().map(StageChange::recordedBy),
                        Stream.of(arrangement.createdBy(), arrangement.changedBy()))
                .filter(Objects::nonNull)
                .forEach(id -> ids.add(new UserId(Objects.requireNonNull(id))));
        return ids.isEmpty()
                ? Map.of()
                : users.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(person -> person.id().toString(), User::name));
    }

    private StageTimeline timeline(Arrangement arrangement) {
        List<StageTimeline.Stage> stages = arrangement.stageChanges().stream()
                .map(change -> new StageTimeline.Stage(
                        messages.getMessage("stage." + change.stage().code(), null, LocaleContextHolder.getLocale()),
                        change.from().earliest(),
                        change.from().label()))
                .toList();
        return StageTimeline.of("stages", stages, LocalDate.now(clock), List.of());
    }
}
