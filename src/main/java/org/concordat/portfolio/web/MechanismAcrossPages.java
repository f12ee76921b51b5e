package org.concordat.portfolio.web;

import java.util.stream.Stream;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.MechanismAcross;
import org.concordat.portfolio.MechanismAcross.Count;
import org.concordat.portfolio.MechanismAcross.Step;
import org.concordat.portfolio.MechanismAcross.Whole;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.TableState;
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

    private final Looking looking;
    private final MechanismAcross across;

    MechanismAcrossPages(Looking looking, MechanismAcross across) {
        this.looking = looking;
        this.across = across;
    }

    @GetMapping("/portfolio/mechanisms/{code}")
    String mechanism(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        String path = "/portfolio/mechanisms/" + code;
        Look look = looking.look(path, viewer, parameters, model);
        Lens lens = look.lens();
        Visibility seen = look.seen();
        Mechanism mechanism = Stream.concat(lens.framework().mechanisms().stream(), lens.retired().stream())
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        MechanismCode asked = mechanism.code();
        PortfolioFilter filter = look.choices().filter();
        Step step = Step.of(parameters.getFirst("level"));
        TableState table = new TableState(path, parameters, MechanismAcross.COLUMNS, "usual");
        Whole whole = across.whole(asked, lens, filter, seen);
        int most = whole.counts().stream().mapToInt(Count::arrangements).max().orElse(0);
        model.addAttribute("table", table);
        model.addAttribute("retired", lens.framework().mechanism(asked).isEmpty());
        model.addAttribute("mechanism", mechanism);
        model.addAttribute("handbook", Addresses.mechanism(lens.framework().code(), asked));
        model.addAttribute("whole", whole);
        model.addAttribute("step", step);
        model.addAttribute(
                "levels",
                whole.counts().stream()
                        .map(count -> LevelBar.of(count, most, path, step, look.choices()))
                        .toList());
        model.addAttribute(
                "stories",
                Stories.of(
                        across.ahead(asked, lens, filter, seen),
                        across.worked(asked, lens, filter, seen),
                        across.wide(asked, whole, lens, filter, seen)));
        model.addAttribute(
                "page",
                across.page(asked, step, whole, lens, filter, seen, table).map(at -> MechanismRow.of(at, asked, lens)));
        return "portfolio/mechanism";
    }
}
