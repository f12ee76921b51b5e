package org.concordat.portfolio.web;

import java.util.List;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.figure.Figure;
import org.concordat.portfolio.figure.Parts;
import org.concordat.shared.NotFound;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies behind each of the five figures. */
@Controller
@Transactional(readOnly = true)
class FigurePages {

    private final Looking looking;
    private final Parts parts;

    FigurePages(Looking looking, Parts parts) {
        this.looking = looking;
        this.parts = parts;
    }

    @GetMapping("/portfolio/figures/{figure}")
    String figure(
            Viewer viewer,
            @PathVariable String figure,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Figure behind = Figure.of(figure).orElseThrow(NotFound::new);
        Look look = looking.look("/portfolio/figures/" + behind.code(), viewer, parameters, model);
        int count = parts.count(behind, look.lens(), look.choices().filter(), look.seen(), look.today());
        model.addAttribute("figure", behind.code());
        model.addAttribute("page", look.page(count, at -> rows(behind, look, at)));
        return "portfolio/figure";
    }

    private List<FigureRow> rows(Figure figure, Look look, PageRequest at) {
        return parts
                .page(
                        figure,
                        look.lens(),
                        look.choices().filter(),
                        look.seen(),
                        look.today(),
                        at.getOffset(),
                        at.getPageSize())
                .stream()
                .map(part -> FigureRow.of(figure, part, look.lens(), look.today()))
                .toList();
    }
}
