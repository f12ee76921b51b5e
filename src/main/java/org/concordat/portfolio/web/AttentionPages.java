package org.concordat.portfolio.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.attention.Rule;
import org.concordat.attention.Snooze;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Attending;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Snoozed;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs attention, why, for how long, and by which rules. */
@Controller
@Transactional(readOnly = true)
class AttentionPages {

    private static final String PATH = "/portfolio/attention";

    private final Looking looking;
    private final ReasonsInWords inWords;

    AttentionPages(Looking looking, ReasonsInWords inWords) {
        this.looking = looking;
        this.inWords = inWords;
    }

    @GetMapping(PATH)
    String attention(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look(PATH, viewer, parameters, model);
        Rule rule = Rule.of(Objects.requireNonNullElse(parameters.getFirst("rule"), ""))
                .orElse(null);
        Snoozed snoozed = inWords.snoozed(look);
        Attending.Order order = inWords.order(look, snoozed, rule);
        Page<UUID> page = look.page(order.arrangements());
        List<Concern> concerns = inWords.attention(look, page.getContent())
                .without(snoozed)
                .by(rule)
                .concerns();
        model.addAttribute("rules", rules());
        model.addAttribute("rule", rule == null ? "" : rule.code());
        model.addAttribute("page", page);
        model.addAttribute("reasons", order.reasons());
        model.addAttribute("sorts", order.sorts());
        model.addAttribute("narrowed", rule != null || look.choices().narrows());
        model.addAttribute("snoozed", order.snoozed());
        model.addAttribute("attention", inWords.lines(look, concerns, Integer.MAX_VALUE));
        return "portfolio/attention";
    }

    /** Whoever types the address leaves out in which room it is. */
    @GetMapping("/attention")
    String typed() {
        return "redirect:" + PATH;
    }

    @GetMapping("/portfolio/rules")
    String rules(Model model) {
        model.addAttribute("longest", Snooze.LONGEST);
        model.addAttribute("rules", rules());
        return "portfolio/rules";
    }

    private static List<String> rules() {
        return Arrays.stream(Rule.values()).map(Rule::code).toList();
    }
}
