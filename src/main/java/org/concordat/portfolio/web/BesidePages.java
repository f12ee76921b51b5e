package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementFilter;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementLine;
import org.concordat.partnership.Arrangements;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.outlook.Prospects;
import org.concordat.portfolio.beside.Side;
import org.concordat.portfolio.beside.Sides;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two to six arrangements, side by side. Which, stands in the address, so that it can be given away. */
@Controller
@Transactional(readOnly = true)
class BesidePages {

    static final int LEAST = 2;
    static final int MOST = 6;

    /** More than these are not read out of an address: nobody ticked them. */
    private static final int READ = 60;

    private static final int OFFERED = 12;
    private static final int LONGEST = 100;

    private final Looking looking;
    private final Sides sides;
    private final Arrangements arrangements;
    private final Prospects prospects;

    BesidePages(Looking looking, Sides sides, Arrangements arrangements, Prospects prospects) {
        this.looking = looking;
        this.sides = sides;
        this.arrangements = arrangements;
        this.prospects = prospects;
    }

    /** An arrangement that can be chosen, or put aside again. */
    public record Choice(String id, String name, String href) {}

    @GetMapping("/portfolio/beside")
    String show(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look("/portfolio/beside", viewer, parameters, model);
        List<String> asked = parameters.getOrDefault("arrangement", List.of()).stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .distinct()
                .limit(READ)
                .toList();
        List<Side> found = sides.of(
                asked.stream().filter(BesidePages::isId).map(UUID::fromString).toList(),
                look.lens(),
                look.seen(),
                look.today());
        BesideAddress address = new BesideAddress(
                look.lens().framework().code(),
                BesideSort.of(parameters.getFirst("sort")),
                found.stream().map(Side::arrangement).toList());
        String add = typed(parameters.getFirst("add"));
        List<ArrangementLine> offered = add.isEmpty() ? List.of() : offered(add, found, look);
        if (offered.size() == 1 && found.size() < MOST) {
            return "redirect:" + address.with(offered.get(0).id().arrangementId());
        }
        model.addAttribute("missing", asked.size() - found.size());
        model.addAttribute("add", add);
        model.addAttribute("offered", choices(offered, address));
        model.addAttribute("address", address);
        model.addAttribute("sorts", BesideSort.values());
        model.addAttribute("tooFew", found.size() < LEAST);
        model.addAttribute("tooMany", found.size() > MOST);
        model.addAttribute("most", MOST);
        model.addAttribute(
                "chosen",
                found.stream()
                        .map(side -> new Choice(
                                side.arrangement().toString(), side.name(), address.without(side.arrangement())))
                        .toList());
        model.addAttribute(
                "beside",
                found.size() < LEAST || found.size() > MOST
                        ? null
                        : BesideView.of(found, look.lens(), address, ahead(found, look), look.today()));
        return "portfolio/beside";
    }

    /** What each plan leads to. A forecast is reckoned from the kept scorecard of one arrangement; these are six at most. */
    private Map<UUID, Prospects.Ground> ahead(Collection<Side> chosen, Look look) {
        return chosen.stream()
                .map(Side::plan)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        Side.Plan::id, plan -> prospects.of(look.viewer(), new ActionPlanId(plan.id()))));
    }

    private List<ArrangementLine> offered(String name, List<Side> chosen, Look look) {
        ArrangementFilter filter = new ArrangementFilter(name, null, null, null, null, false);
        return arrangements
                .lines(filter, look.seen(), PageRequest.of(0, OFFERED + MOST, Sort.by("name", "id.arrangementId")))
                .stream()
                .filter(line -> chosen.stream()
                        .noneMatch(side -> side.arrangement().equals(line.id().arrangementId())))
                .limit(OFFERED)
                .toList();
    }

    private static List<Choice> choices(List<ArrangementLine> lines, BesideAddress address) {
        List<Choice> choices = new ArrayList<>();
        for (ArrangementLine line : lines) {
            ArrangementId id = line.id();
            choices.add(new Choice(id.toString(), line.name(), address.with(id.arrangementId())));
        }
        return choices;
    }

    private static String typed(@Nullable String text) {
        try {
            return Objects.requireNonNullElse(PlainText.optionalLine("add", text, LONGEST), "");
        } catch (Refusal nonsense) {
            return "";
        }
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
