package org.concordat.catalogue.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.mapping.Mapping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The frameworks as a handbook: the newest published version, or the one that the address names. */
@Controller
class FrameworkPages {

    private final Catalogue catalogue;
    private final Editions editions;
    private final Mapping mapping;

    FrameworkPages(Catalogue catalogue, Editions editions, Mapping mapping) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.mapping = mapping;
    }

    @GetMapping("/frameworks")
    String index(Model model) {
        Map<String, Edition> newest = new LinkedHashMap<>();
        catalogue
                .publishedVersions()
                .forEach(version ->
                        newest.computeIfAbsent(version.code(), code -> editions.edition(version, version.number())));
        model.addAttribute("editions", newest.values());
        return "catalogue/index";
    }

    @GetMapping("/frameworks/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable String version, Model model) {
        model.addAttribute("edition", editions.edition(code, version));
        model.addAttribute("stages", Vocabulary.STAGES);
        return "catalogue/show";
    }

    @GetMapping("/frameworks/{code}/areas/{areaCode}")
    String area(
            @PathVariable String code,
            @PathVariable String areaCode,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        Edition edition = editions.edition(code, version);
        Area area = edition.area(areaCode);
        model.addAttribute("edition", edition);
        model.addAttribute("area", area);
        model.addAttribute("here", area.code().value());
        model.addAttribute("neighbours", Neighbours.of(area, edition.document().areas()));
        return "catalogue/area";
    }

    @GetMapping("/frameworks/{code}/mechanisms/{mechanismCode}")
    String mechanism(
            @PathVariable String code,
            @PathVariable String mechanismCode,
            @RequestParam(required = false) @Nullable String version,
            Model model) {
        Edition edition = editions.edition(code, version);
        if (version == null && !edition.has(mechanismCode)) {
            return "redirect:" + editions.lastWith(code, mechanismCode);
        }
        Mechanism mechanism = edition.mechanism(mechanismCode);
        model.addAttribute("retired", !editions.edition(code, null).has(mechanismCode));
        model.addAttribute("edition", edition);
        model.addAttribute("area", edition.areaOf(mechanism));
        model.addAttribute("mechanism", mechanism);
        model.addAttribute("view", MechanismView.of(mechanism, edition.document()));
        model.addAttribute("counterparts", mapping.counterparts(edition.document(), mechanism.code()));
        model.addAttribute("stages", Vocabulary.STAGES);
        model.addAttribute("here", mechanism.code().value());
        model.addAttribute(
                "neighbours", Neighbours.of(mechanism, edition.document().mechanisms()));
        return "catalogue/mechanism";
    }
}
