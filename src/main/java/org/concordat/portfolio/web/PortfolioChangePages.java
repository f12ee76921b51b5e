package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.figure.Moved;
import org.concordat.portfolio.figure.Moves;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed in a portfolio since a day, what changed most first. */
@Controller
@Transactional(readOnly = true)
class PortfolioChangePages {

    private static final String PATH = "/portfolio/changes";

    private final Looking looking;
    private final Moves moves;

    PortfolioChangePages(Looking looking, Moves moves) {
        this.looking = looking;
        this.moves = moves;
    }

    /** A way in which arrangements changed, to look at these alone. */
    public record Tab(String code, int count, String href, boolean here) {}

    @GetMapping(PATH)
    String changes(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look(PATH, viewer, parameters, model);
        Moved moved = Moved.of(Objects.requireNonNullElse(parameters.getFirst("moved"), ""))
                .orElse(Moved.ANY);
        LocalDate since = look.choices().since().day();
        Map<Moved, Integer> counts = moves.count(look.lens(), look.choices().filter(), look.seen(), since);
        model.addAttribute("tabs", tabs(look.choices(), moved, counts));
        model.addAttribute("moved", moved.code());
        model.addAttribute("all", counts.getOrDefault(Moved.ANY, 0));
        model.addAttribute("page", look.page(counts.getOrDefault(moved, 0), at -> rows(moved, look, since, at)));
        return "portfolio/changes";
    }

    private static List<Tab> tabs(Choices choices, Moved chosen, Map<Moved, Integer> counts) {
        return Arrays.stream(Moved.values())
                .map(moved -> new Tab(
                        moved.code(),
                        counts.getOrDefault(moved, 0),
                        choices.to(PATH, "moved", moved == Moved.ANY ? "" : moved.code()),
                        moved == chosen))
                .toList();
    }

    private List<ChangeRow> rows(Moved moved, Look look, LocalDate since, PageRequest at) {
        return moves
                .page(moved, look.lens(), look.choices().filter(), look.seen(), since, at.getOffset(), at.getPageSize())
                .stream()
                .map(move -> ChangeRow.of(move, look.lens()))
                .toList();
    }
}
