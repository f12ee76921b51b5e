package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Attention;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.LostAt;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where every arrangement stands. A page asks ten questions; in one transaction they take one connection, which is told once
 * who asks.
 */
@Controller
@Transactional(readOnly = true)
class PortfolioPages {

    private static final int CONCERNS = 5;
    private static final int REASONS = 2;

    private final Portfolio portfolio;
    private final Looking looking;
    private final ReasonsInWords inWords;
    private final MessageSource messages;

    PortfolioPages(Portfolio portfolio, Looking looking, ReasonsInWords inWords, MessageSource messages) {
        this.portfolio = portfolio;
        this.looking = looking;
        this.inWords = inWords;
        this.messages = messages;
    }

    @GetMapping("/")
    String index(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (!viewer.seesArrangements()) {
            return "redirect:/answers" + (viewer.isGuest() ? "/" + viewer.sheet() : "");
        }
        Look look = looking.look("/", viewer, parameters, model);
        List<Finding> findings = portfolio.findings(look.lens(), look.choices().filter(), look.seen());
        Attention attention =
                Attention.of(look.standings(), findings, look.today()).without(inWords.snoozed(look));
        Page<Standing> page = look.page(sorted(look.standings(), look.table()));
        model.addAttribute("headline", Headline.of(look.standings(), findings, look.today()));
        model.addAttribute("page", page);
        model.addAttribute("map", map(look, page.getContent()));
        model.addAttribute(
                "attention",
                inWords.lines(
                        look, attention.concerns().stream().limit(CONCERNS).toList(), REASONS));
        model.addAttribute("concerns", attention.concerns().size());
        model.addAttribute("lost", lost(look));
        return "portfolio/index";
    }

    @GetMapping("/portfolio/figures/{figure}")
    String figure(
            Viewer viewer,
            @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        FigureBehind behind = FigureBehind.of(figure).orElseThrow(NotFound::new);
        Look look = looking.look("/portfolio/figures/" + figure, viewer, parameters, model);
        List<Finding> findings = portfolio.findings(look.lens(), look.choices().filter(), look.seen());
        List<FigureBehind.Row> rows = behind.rows(look.standings(), findings, look.lens(), look.today());
        model.addAttribute("figure", figure);
        model.addAttribute("headline", Headline.of(look.standings(), findings, look.today()));
        model.addAttribute("page", look.page(rows));
        return "portfolio/figure";
    }

    @GetMapping("/portfolio/mechanisms")
    String mechanisms(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look("/portfolio/mechanisms", viewer, parameters, model);
        model.addAttribute("lost", lost(look));
        return "portfolio/mechanisms";
    }

    private HeatMap map(Look look, List<Standing> standings) {
        List<UUID> assessments = standings.stream()
                .map(Standing::latest)
                .filter(Objects::nonNull)
                .map(Standing.Look::assessment)
                .toList();
        List<UUID> arrangements = standings.stream().map(Standing::arrangement).toList();
        return HeatMap.of(
                look.lens(),
                standings,
                portfolio.cells(assessments, look.seen()),
                portfolio.past(look.lens(), arrangements, look.seen()),
                messages.getMessage("heat.retired", null, LocaleContextHolder.getLocale()),
                new HeatCells(key -> messages.getMessage(key, null, LocaleContextHolder.getLocale())));
    }

    private List<LostBar> lost(Look look) {
        List<LostAt> lost = portfolio.lost(look.lens(), look.choices().filter(), look.seen());
        double most = lost.stream().mapToDouble(LostAt::points).max().orElse(0);
        return lost.stream()
                .map(at -> LostBar.of(at, most, look.lens(), look.choices()))
                .toList();
    }

    /** As the table is sorted; what has no figure comes last either way, and equals stay in the order of names. */
    private static List<Standing> sorted(List<Standing> standings, TableState table) {
        List<Standing> sorted = new ArrayList<>(standings);
        switch (table.column()) {
            case "band" ->
                sorted.sort(lastly(table, standing -> standing.band() == null ? null : (double) band(standing)));
            case "age" ->
                sorted.sort(lastly(
                        table,
                        standing -> standing.latest() == null
                                ? null
                                : (double) -standing.latest().asOf().toEpochDay()));
            case "readiness" ->
                sorted.sort(lastly(
                        table,
                        standing -> standing.latest() == null
                                ? null
                                : standing.latest().readiness()));
            default -> {
                if (table.descending()) {
                    Collections.reverse(sorted);
                }
            }
        }
        return sorted;
    }

    private static int band(Standing standing) {
        Band band = standing.band();
        return band == null ? 0 : band.ordinal();
    }

    private interface Key {
        @Nullable Double of(Standing standing);
    }

    private static Comparator<Standing> lastly(TableState table, Key key) {
        return (one, other) -> {
            Double first = key.of(one);
            Double second = key.of(other);
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            return table.descending() ? second.compareTo(first) : first.compareTo(second);
        };
    }
}
