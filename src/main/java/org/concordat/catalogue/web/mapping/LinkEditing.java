package org.concordat.catalogue.web.mapping;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Counterpart;
import org.concordat.catalogue.mapping.LinkId;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Conflict;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links between mechanisms to make, to look at again and to take out of use. */
@Controller
class LinkEditing {

    private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 4);

    private final Mapping mapping;
    private final Catalogue catalogue;

    LinkEditing(Mapping mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
    }

    @GetMapping("/framework-links/new")
    String create(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        return form(LinkForm.empty(from, to), null, model);
    }

    @PostMapping("/framework-links")
    String add(
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        LinkTerms terms = form.terms(new FormReader(errors));
        String from = LinkForm.part(form.from(), 0);
        String to = LinkForm.part(form.to(), 0);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    LinkId id = mapping.add(
                            from,
                            LinkForm.part(form.from(), 1),
                            to,
                            LinkForm.part(form.to(), 1),
                            Objects.requireNonNull(terms),
                            viewer.name());
                    flash.addFlashAttribute("notice", "link.added");
                    return to(from, to, id);
                },
                () -> form(form, null, model));
    }

    @GetMapping("/framework-links/{id}/edit")
    String edit(@PathVariable LinkId id, Model model) {
        Counterpart now = inUse(id);
        return form(LinkForm.of(now.link()), now, model);
    }

    @PostMapping("/framework-links/{id}")
    String describe(
            @PathVariable LinkId id,
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String again,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        Counterpart now = inUse(id);
        if (again != null) {
            return form(form, now, model);
        }
        LinkTerms terms = form.terms(new FormReader(errors));
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    mapping.describe(id, form.seen(), Objects.requireNonNull(terms), viewer.name());
                    flash.addFlashAttribute("notice", "link.described");
                    return to(now.here().code(), now.there().code(), id);
                },
                () -> form(form, now, model),
                () -> conflict(form, inUse(id), model, request));
    }

    private static String conflict(LinkForm form, Counterpart now, Model model, HttpServletRequest request) {
        model.addAttribute("name", now.code() + ", " + now.otherCode());
        model.addAttribute(
                "conflict",
                Conflict.between(
                        "/framework-links/" + now.link().id(),
                        now.link().version(),
                        LinkForm.of(now.link()).said(),
                        form.said(),
                        request.getParameterMap()));
        return "fragments/conflict";
    }

    /** Why a link is taken out of use. */
    record RetirementForm(
            @Nullable String version, @Nullable String reason) {}

    @GetMapping("/framework-links/{id}/retirement")
    String askToRetire(@PathVariable LinkId id, Model model) {
        Counterpart now = inUse(id);
        return retirement(new RetirementForm(Long.toString(now.link().version()), null), now, model);
    }

    @PostMapping("/framework-links/{id}/retirement")
    String retire(
            @PathVariable LinkId id,
            @ModelAttribute("form") RetirementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Counterpart now = inUse(id);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    mapping.retire(id, StaleForm.version(form.version()), form.reason(), viewer.name());
                    flash.addFlashAttribute("notice", "link.taken-out");
                    return "redirect:"
                            + MappingPages.address(
                                    now.here().code(), now.there().code()) + "#retired";
                },
                () -> retirement(form, now, model),
                () -> {
                    model.addAttribute("stale", true);
                    Counterpart changed = inUse(id);
                    return retirement(
                            new RetirementForm(Long.toString(changed.link().version()), form.reason()), changed, model);
                });
    }

    private static String retirement(RetirementForm form, Counterpart now, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("link", now);
        return "catalogue/mapping/retirement";
    }

    private String form(LinkForm form, @Nullable Counterpart now, Model model) {
        if (!Objects.equals(model.getAttribute("form"), form)) {
            model.addAttribute("form", form);
        }
        model.addAttribute("link", now);
        model.addAttribute("strengths", Strength.CODES);
        model.addAttribute("steps", STEPS);
        model.addAttribute("frameworks", now == null ? inUse() : List.of());
        return "catalogue/mapping/form";
    }

    private List<FrameworkDocument> inUse() {
        Map<String, FrameworkDocument> newest = new LinkedHashMap<>();
        catalogue
                .publishedVersions()
                .forEach(version -> newest.computeIfAbsent(version.code(), code -> catalogue.document(version.id())));
        return List.copyOf(newest.values());
    }

    private Counterpart inUse(LinkId id) {
        return mapping.counterpart(id)
                .filter(found -> found.link().retirement() == null)
                .orElseThrow(NotFound::new);
    }

    private static String to(String from, String to, LinkId id) {
        return "redirect:" + MappingPages.address(from, to) + "#" + id;
    }
}
