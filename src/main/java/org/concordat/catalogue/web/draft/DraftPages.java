package org.concordat.catalogue.web.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionHistory;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Finding;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.draft.Removals;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts to look at and to write in; what is written goes through {@link DraftWriting}. */
@Controller
class DraftPages {

    private final Drafts drafts;
    private final Removals removals;
    private final Catalogue catalogue;
    private final Drafting drafting;
    private final DraftDesk desk;

    DraftPages(Drafts drafts, Removals removals, Catalogue catalogue, Drafting drafting, DraftDesk desk) {
        this.drafts = drafts;
        this.removals = removals;
        this.catalogue = catalogue;
        this.drafting = drafting;
        this.desk = desk;
    }

    @GetMapping("/frameworks/drafts")
    String index(Model model) {
        model.addAttribute("drafts", drafts.lines());
        model.addAttribute("zone", desk.zone());
        model.addAttribute("frameworks", newest());
        return "catalogue/draft/index";
    }

    @GetMapping("/frameworks/drafts/new")
    String create(@RequestParam(required = false) @Nullable String from, Model model) {
        return form(new NewDraftForm("next", from, null, null), model);
    }

    String form(NewDraftForm form, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("versions", catalogue.publishedVersions());
        return "catalogue/draft/new";
    }

    @GetMapping("/frameworks/drafts/{id}")
    String show(@PathVariable DraftId id, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        model.addAttribute("removals", removals.of(id));
        model.addAttribute("retired", drafting.retired(view.draft(), view.content()));
        return "catalogue/draft/show";
    }

    @GetMapping("/frameworks/drafts/{id}/framework")
    String framework(@PathVariable DraftId id, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        return page(view, view.content().whole(), model);
    }

    @GetMapping("/frameworks/drafts/{id}/rules")
    String rules(@PathVariable DraftId id, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        return rules(view, model);
    }

    @GetMapping("/frameworks/drafts/{id}/areas/{key}")
    String area(@PathVariable DraftId id, @PathVariable String key, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        return page(view, view.content().existing(PartKind.AREA, key(key)), model);
    }

    @GetMapping("/frameworks/drafts/{id}/mechanisms/{key}")
    String mechanism(@PathVariable DraftId id, @PathVariable String key, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        return page(view, view.content().existing(PartKind.MECHANISM, key(key)), model);
    }

    static String rules(DraftView view, Model model) {
        model.addAttribute("part", view.content().whole());
        return "catalogue/draft/rules";
    }

    /** The page of a part that has one. */
    static String page(DraftView view, Part part, Model model) {
        model.addAttribute("part", part);
        return switch (part.kind()) {
            case FRAMEWORK -> "catalogue/draft/framework";
            case AREA -> {
                neighbours(part, view.content().areas(), model);
                yield "catalogue/draft/area";
            }
            case MECHANISM -> {
                neighbours(part, view.content().mechanisms(), model);
                yield "catalogue/draft/mechanism";
            }
            default -> throw new NotFound();
        };
    }

    private static void neighbours(Part part, List<Part> all, Model model) {
        List<Integer> keys = all.stream().map(Part::key).toList();
        int at = keys.indexOf(part.key());
        model.addAttribute("before", at > 0 ? all.get(at - 1) : null);
        model.addAttribute("after", at + 1 < all.size() ? all.get(at + 1) : null);
    }

    @GetMapping("/frameworks/drafts/{id}/checks")
    String checks(@PathVariable DraftId id, Locale locale, Model model) {
        DraftView view = desk.show(id, locale, model);
        model.addAttribute("blocking", byPart(view, true));
        model.addAttribute("advice", byPart(view, false));
        return "catalogue/draft/checks";
    }

    private static Map<Integer, List<Finding>> byPart(DraftView view, boolean blocking) {
        Map<Integer, List<Finding>> byPart = new LinkedHashMap<>();
        view.findings().stream()
                .filter(finding -> finding.blocks() == blocking)
                .forEach(finding -> byPart.computeIfAbsent(finding.part().key(), none -> new ArrayList<>())
                        .add(finding));
        return byPart;
    }

    /** What a draft says otherwise than a version: the one that the address names, or the one that it was begun from. */
    @GetMapping("/frameworks/drafts/{id}/comparison")
    String comparison(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable FrameworkVersionId with,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        DraftView view = desk.show(id, locale, model);
        FrameworkVersionId origin = view.draft().basedOn();
        List<VersionSummary> versions = catalogue.allVersions().stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .filter(version -> version.code().equals(view.draft().code())
                        || version.id().equals(origin))
                .toList();
        FrameworkVersionId asked = with == null ? origin : with;
        VersionSummary chosen = versions.stream()
                .filter(version -> asked == null || version.id().equals(asked))
                .findFirst()
                .orElse(null);
        if (chosen == null && asked != null) {
            throw new NotFound();
        }
        model.addAttribute("versions", versions);
        model.addAttribute("before", chosen);
        if (chosen != null) {
            desk.compare(catalogue.document(chosen.id()), view, locale)
                    .show(view.link() + "/comparison", parameters, model);
        }
        return "catalogue/draft/comparison";
    }

    @GetMapping("/frameworks/drafts/{id}/publication")
    String publication(@PathVariable DraftId id, Locale locale, Model model) {
        desk.show(id, locale, model);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PublicationForm(null, null));
        }
        return "catalogue/draft/publication";
    }

    @GetMapping("/frameworks/drafts/history/{code}")
    String history(@PathVariable String code, Model model) {
        List<VersionHistory> versions = catalogue.historyOf(code);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PublicationForm(null, null));
        }
        model.addAttribute("versions", versions);
        model.addAttribute("code", code);
        model.addAttribute("name", catalogue.versionsOf(code).get(0).name());
        model.addAttribute("zone", desk.zone());
        return "catalogue/draft/history";
    }

    /** The newest version of every framework, in use or not. */
    private List<VersionSummary> newest() {
        Map<String, VersionSummary> newest = new LinkedHashMap<>();
        catalogue.allVersions().stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .forEach(version -> newest.putIfAbsent(version.code(), version));
        return List.copyOf(newest.values());
    }

    static int key(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
