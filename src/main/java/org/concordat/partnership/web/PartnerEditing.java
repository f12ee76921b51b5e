package org.concordat.partnership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Country;
import org.concordat.partnership.Partner;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Conflict;
import org.concordat.shared.web.FormErrors;
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

/** Partners to record and describe. */
@Controller
class PartnerEditing {

    private final Partners partners;
    private final Partnering partnering;

    PartnerEditing(Partners partners, Partnering partnering) {
        this.partners = partners;
        this.partnering = partnering;
    }

    @GetMapping("/partners/new")
    String create(Model model) {
        return form(PartnerForm.empty(), null, model);
    }

    @PostMapping("/partners")
    String record(
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PartnerTerms terms = form.terms(new Reading(errors));
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    PartnerId id = partnering.record(Objects.requireNonNull(terms), Visibility.of(viewer));
                    flash.addFlashAttribute("notice", "partner.recorded");
                    return "redirect:/partners/" + id;
                },
                () -> form(form, null, model));
    }

    @GetMapping("/partners/{id}/edit")
    String edit(@PathVariable PartnerId id, Viewer viewer, Model model) {
        Partner partner = partner(id, viewer);
        partner.requireInUse();
        return form(PartnerForm.of(partner), id, model);
    }

    @PostMapping("/partners/{id}")
    String describe(
            @PathVariable PartnerId id,
            @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            @RequestParam @Nullable String again,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        partner(id, viewer);
        if (again != null) {
            return form(form, id, model);
        }
        PartnerTerms terms = form.terms(new Reading(errors));
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    partnering.describe(id, form.fromVersion(), Objects.requireNonNull(terms), Visibility.of(viewer));
                    flash.addFlashAttribute("notice", "partner.described");
                    return "redirect:/partners/" + id;
                },
                () -> form(form, id, model),
                () -> conflict(form, partner(id, viewer), model, request));
    }

    private static String conflict(PartnerForm form, Partner current, Model model, HttpServletRequest request) {
        model.addAttribute("name", current.name());
        model.addAttribute(
                "conflict",
                Conflict.between(
                        "/partners/" + current.id(),
                        current.version(),
                        PartnerForm.of(current).said(),
                        form.said(),
                        request.getParameterMap()));
        return "fragments/conflict";
    }

    @PostMapping("/partners/{id}/retirement")
    String retire(@PathVariable PartnerId id, Viewer viewer, RedirectAttributes flash) {
        partnering.retire(id, Visibility.of(viewer));
        flash.addFlashAttribute("notice", "partner.retired");
        return "redirect:/partners/" + id;
    }

    @PostMapping("/partners/{id}/reinstatement")
    String reinstate(@PathVariable PartnerId id, Viewer viewer, RedirectAttributes flash) {
        partnering.reinstate(id, Visibility.of(viewer));
        flash.addFlashAttribute("notice", "partner.reinstated");
        return "redirect:/partners/" + id;
    }

    private Partner partner(PartnerId id, Viewer viewer) {
        return partners.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private static String form(PartnerForm form, @Nullable PartnerId id, Model model) {
        if (!Objects.equals(model.getAttribute("form"), form)) {
            model.addAttribute("form", form);
        }
        model.addAttribute("id", id);
        model.addAttribute("codes", Codes.ALL);
        model.addAttribute("countries", Country.all());
        return "partnership/partner-form";
    }
}
