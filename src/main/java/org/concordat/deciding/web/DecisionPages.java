package org.concordat.deciding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.Mechanism;
import org.concordat.deciding.Aids;
import org.concordat.deciding.Deciding;
import org.concordat.deciding.DecisionTerms;
import org.concordat.deciding.Deliberation;
import org.concordat.deciding.DeliberationId;
import org.concordat.deciding.Deliberations;
import org.concordat.deciding.aid.Advice;
import org.concordat.deciding.aid.Aid;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was recommended for an arrangement, and what its directors decided. */
@Controller
class DecisionPages {

    private final Deciding deciding;
    private final Deliberations deliberations;
    private final Aids aids;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final Clock clock;

    DecisionPages(
            Deciding deciding,
            Deliberations deliberations,
            Aids aids,
            Arrangements arrangements,
            Catalogue catalogue,
            Clock clock) {
        this.deciding = deciding;
        this.deliberations = deliberations;
        this.aids = aids;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/arrangements/{id}/decisions")
    String index(@PathVariable ArrangementId id, Viewer viewer, Model model) {
        model.addAttribute("arrangement", arrangement(id, viewer));
        List<Deliberation> all = deliberations.of(id, Visibility.of(viewer));
        model.addAttribute(
                "offers", aids.all().stream().map(aid -> Offer.of(aid, all)).toList());
        return "deciding/index";
    }

    @GetMapping("/decisions/{deliberation}")
    String show(@PathVariable("deliberation") DeliberationId id, Viewer viewer, Model model) {
        Deliberation found = deliberation(id, viewer);
        Arrangement arrangement = arrangement(found.arrangement(), viewer);
        if (found.isRecorded()) {
            model.addAttribute("form", DecisionForm.empty(found, arrangement, LocalDate.now(clock)));
            return recorded(found, arrangement, model);
        }
        Aid aid = aids.of(found.aid()).orElseThrow(NotFound::new);
        Steps steps = Steps.of(aid, found, null);
        model.addAttribute("draft", found);
        model.addAttribute("aid", aid);
        model.addAttribute("steps", steps);
        model.addAttribute("arrangement", arrangement);
        if (steps.complete()) {
            advise(Advice.of(aid, found.answers()), model);
        }
        return "deciding/draft";
    }

    @PostMapping("/decisions/{deliberation}/decision")
    String decide(
            @PathVariable("deliberation") DeliberationId id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Deliberation looked = deliberation(id, viewer);
        looked.advice();
        DecisionTerms terms = form.terms(new FormReader(errors));
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    deciding.decide(viewer, id, form.fromVersion(), Objects.requireNonNull(terms));
                    flash.addFlashAttribute("notice", "deciding.decided.notice");
                    return "redirect:/decisions/" + id;
                },
                () -> again(looked, arrangement(looked.arrangement(), viewer), model),
                () -> overtaken(deliberation(id, viewer), form, viewer, model));
    }

    /** Shows what was decided meanwhile beside what was typed; saving again then is on purpose. */
    private String overtaken(Deliberation now, DecisionForm form, Viewer viewer, Model model) {
        Arrangement arrangement = arrangement(now.arrangement(), viewer);
        model.addAttribute("form", form.over(now, arrangement));
        model.addAttribute("overtaken", true);
        return again(now, arrangement, model);
    }

    private String again(Deliberation record, Arrangement arrangement, Model model) {
        model.addAttribute("typed", true);
        return recorded(record, arrangement, model);
    }

    private String recorded(Deliberation record, Arrangement arrangement, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("arrangement", arrangement);
        model.addAttribute("terms", arrangement.terms());
        advise(record.advice(), model);
        return "deciding/show";
    }

    private void advise(Advice advice, Model model) {
        model.addAttribute("advice", advice);
        model.addAttribute("handbook", Catalogue.DEFAULT_FRAMEWORK);
        model.addAttribute("mechanisms", mechanisms());
    }

    /** The names of the mechanisms that the aids lead on to, by their codes; none where their framework is not here. */
    private Map<String, String> mechanisms() {
        return catalogue
                .latestPublished(Catalogue.DEFAULT_FRAMEWORK)
                .map(version -> catalogue.document(version.id()).mechanisms().stream()
                        .collect(Collectors.toMap(mechanism -> mechanism.code().value(), Mechanism::name)))
                .orElse(Map.of());
    }

    private Deliberation deliberation(DeliberationId id, Viewer viewer) {
        return deliberations.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private Arrangement arrangement(ArrangementId id, Viewer viewer) {
        return arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
