package org.concordat.portfolio.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.MechanismStanding;
import org.concordat.portfolio.Portfolio;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One mechanism across the portfolio. */
@Controller
@Transactional(readOnly = true)
class MechanismAcrossPages {

    private final Portfolio portfolio;
    private final Looking looking;

    MechanismAcrossPages(Portfolio portfolio, Looking looking) {
        this.portfolio = portfolio;
        this.looking = looking;
    }

    @GetMapping("/portfolio/mechanisms/{code}")
    String mechanism(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Look look = looking.look("/portfolio/mechanisms/" + code, viewer, parameters, model);
        Mechanism mechanism = Stream.concat(
                        look.lens().framework().mechanisms().stream(), look.lens().retired().stream())
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute(
                "retired", look.lens().framework().mechanism(mechanism.code()).isEmpty());
        List<MechanismStanding> at = portfolio.at(
                mechanism.code(), look.standings(), look.lens(), look.choices().filter(), look.seen());
        model.addAttribute("mechanism", mechanism);
        model.addAttribute(
                "handbook", Addresses.mechanism(look.lens().framework().code(), mechanism.code()));
        model.addAttribute(
                "lost", at.stream().mapToDouble(MechanismStanding::lost).sum());
        model.addAttribute("losing", at.stream().filter(one -> one.lost() > 0).count());
        model.addAttribute(
                "page",
                look.page(at.stream()
                        .map(one -> MechanismRow.of(one, mechanism.code(), look.lens()))
                        .toList()));
        return "portfolio/mechanism";
    }
}
