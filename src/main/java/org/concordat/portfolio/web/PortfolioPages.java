package org.concordat.portfolio.web;

import java.util.List;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.LostAt;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Snoozed;
import org.concordat.portfolio.figure.Headlines;
import org.concordat.portfolio.map.Place;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where every arrangement stands. The page asks a dozen questions; in one transaction they take one connection, which is told
 * once who asks.
 */
@Controller
@Transactional(readOnly = true)
class PortfolioPages {

    private static final int CONCERNS = 5;
    private static final int REASONS = 2;

    private final Portfolio portfolio;
    private final Headlines headlines;
    private final Looking looking;
    private final HeatMaps maps;
    private final ReasonsInWords inWords;
    private final ViewsBeside views;

    PortfolioPages(
            Portfolio portfolio,
            Headlines headlines,
            Looking looking,
            HeatMaps maps,
            ReasonsInWords inWords,
            ViewsBeside views) {
        this.portfolio = portfolio;
        this.headlines = headlines;
        this.looking = looking;
        this.maps = maps;
        this.inWords = inWords;
        this.views = views;
    }

    @GetMapping("/")
    String index(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (!viewer.seesArrangements()) {
            return "redirect:/answers" + (viewer.isGuest() ? "/" + viewer.sheet() : "");
        }
        Look look = looking.look("/", viewer, parameters, model);
        Choices choices = look.choices();
        Headline now = headlines.now(look.lens(), choices.filter(), look.seen(), look.today());
        Page<Place> page = maps.page(look, now.shown());
        Snoozed snoozed = inWords.snoozed(look);
        List<UUID> order = inWords.order(look, snoozed, null).arrangements();
        List<Concern> concerns = inWords.attention(
                        look, order.stream().limit(CONCERNS).toList())
                .without(snoozed)
                .concerns();
        model.addAttribute("headline", now);
        model.addAttribute(
                "then",
                Beside.of(
                        now,
                        headlines.then(
                                look.lens(),
                                choices.filter(),
                                look.seen(),
                                choices.since().day(),
                                look.today())));
        model.addAttribute("legend", Step.ALL);
        model.addAttribute("page", page);
        model.addAttribute("map", maps.map(look, page.getContent()));
        model.addAttribute("attention", inWords.lines(look, concerns, REASONS));
        model.addAttribute("concerns", order.size());
        List<LostBar> lost = lost(look);
        model.addAttribute("losing", lost.size());
        model.addAttribute("lost", LostBar.foremost(lost));
        views.show(look, model);
        return "portfolio/index";
    }

    /** Whoever types the address has in mind what stands at the front. */
    @GetMapping("/portfolio")
    String typed() {
        return "redirect:/";
    }

    @GetMapping("/portfolio/mechanisms")
    String mechanisms(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look("/portfolio/mechanisms", viewer, parameters, model);
        model.addAttribute("lost", lost(look));
        return "portfolio/mechanisms";
    }

    private List<LostBar> lost(Look look) {
        List<LostAt> lost = portfolio.lost(look.lens(), look.choices().filter(), look.seen());
        double most = lost.stream().mapToDouble(LostAt::points).max().orElse(0);
        return lost.stream()
                .map(at -> LostBar.of(at, most, look.lens(), look.choices()))
                .toList();
    }
}
