package org.concordat.catalogue.web.mapping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Counterpart;
import org.concordat.catalogue.mapping.Gap;
import org.concordat.catalogue.mapping.Gaps;
import org.concordat.catalogue.mapping.Link;
import org.concordat.catalogue.mapping.LinkId;
import org.concordat.catalogue.mapping.Links;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which frameworks have what in common, and any two of them side by side. */
@Controller
class MappingPages {

    private final Mapping mapping;
    private final Links links;
    private final Catalogue catalogue;
    private final Gaps gaps;
    private final Clock clock;

    MappingPages(Mapping mapping, Links links, Catalogue catalogue, Gaps gaps, Clock clock) {
        this.mapping = mapping;
        this.links = links;
        this.catalogue = catalogue;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** Two frameworks with nothing in common. */
    record Apart(FrameworkDocument one, FrameworkDocument other, String why) {}

    static String address(String one, String other) {
        return "/framework-links/between/" + one + "/" + other;
    }

    @GetMapping("/framework-links")
    String index(Model model) {
        List<PairLine> pairs = PairLine.of(mapping.all());
        model.addAttribute("pairs", pairs);
        model.addAttribute("strengths", Strength.values());
        model.addAttribute("apart", apart(pairs));
        return "catalogue/mapping/index";
    }

    private List<Apart> apart(List<PairLine> pairs) {
        List<FrameworkDocument> inUse = catalogue.publishedVersions().stream()
                .map(version -> catalogue.document(version.id()))
                .toList();
        return gaps.all().stream()
                .filter(gap -> gap.frameworks().size() == 2)
                .filter(gap -> pairs.stream()
                        .noneMatch(pair ->
                                gap.isBetween(pair.one().code(), pair.other().code())))
                .flatMap(gap -> find(inUse, gap.frameworks().get(0)).stream()
                        .flatMap(one -> find(inUse, gap.frameworks().get(1)).stream()
                                .map(other -> new Apart(one, other, gap.reason()))))
                .toList();
    }

    private static Optional<FrameworkDocument> find(List<FrameworkDocument> inUse, String code) {
        return inUse.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @GetMapping("/framework-links/between/{one}/{other}")
    String between(@PathVariable String one, @PathVariable String other, Model model) {
        FrameworkDocument here = inUse(one);
        FrameworkDocument there = inUse(other);
        if (one.equals(other)) {
            throw new NotFound();
        }
        List<Counterpart> ofHere = mapping.counterparts(here);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("here", here);
        model.addAttribute("there", there);
        model.addAttribute(
                "links",
                ofHere.stream()
                        .filter(each -> each.there().code().equals(other))
                        .toList());
        model.addAttribute(
                "sides",
                List.of(
                        SideView.of(here, there, ofHere, gaps.all()),
                        SideView.of(there, here, mapping.counterparts(there), gaps.all())));
        model.addAttribute(
                "apart",
                gaps.all().stream()
                        .filter(gap -> gap.isBetween(one, other))
                        .map(Gap::reason)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "retired",
                links.between(one, other).stream()
                        .filter(link -> link.retirement() != null)
                        .toList());
        return "catalogue/mapping/between";
    }

    /** A link where it stands, among those of its two frameworks. */
    @GetMapping("/framework-links/{id}")
    String show(@PathVariable LinkId id) {
        Link link = links.findById(id).orElseThrow(NotFound::new);
        String place = link.retirement() == null ? id.toString() : "retired";
        return "redirect:" + address(link.from().framework(), link.to().framework()) + "#" + place;
    }

    private FrameworkDocument inUse(String code) {
        return catalogue
                .latestPublished(code)
                .map(version -> catalogue.document(version.id()))
                .orElseThrow(NotFound::new);
    }
}
