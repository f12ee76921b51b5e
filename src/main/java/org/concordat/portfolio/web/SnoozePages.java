package org.concordat.portfolio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.attention.About;
import org.concordat.attention.Snooze;
import org.concordat.attention.SnoozeId;
import org.concordat.attention.Snoozing;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Reason;
import org.concordat.portfolio.Snoozed;
import org.concordat.portfolio.Standing;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.FormReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does not want to be told of for a while. */
@Controller
class SnoozePages {

    private static final String PATH = "/portfolio/attention/snoozes";

    private final Looking looking;
    private final ReasonsInWords inWords;
    private final Snoozing snoozing;

    SnoozePages(Looking looking, ReasonsInWords inWords, Snoozing snoozing) {
        this.looking = looking;
        this.inWords = inWords;
        this.snoozing = snoozing;
    }

    /** Something that is snoozed, as the list tells it. */
    public record Row(String id, String name, String href, ReasonWords.Said said, LocalDate until, String reason) {}

    @GetMapping(PATH)
    String index(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look(PATH, viewer, parameters, model);
        Snoozed snoozed = inWords.snoozed(look);
        List<Concern> concerns =
                inWords.attention(look, snoozed.arrangements()).only(snoozed).concerns();
        ReasonWords words = inWords.words(
                look,
                concerns.stream().flatMap(concern -> concern.reasons().stream()).toList());
        List<Row> rows = new ArrayList<>();
        for (Concern concern : concerns) {
            for (Reason reason : concern.reasons()) {
                Snooze snooze = snoozed.of(concern.standing(), reason).orElseThrow();
                rows.add(new Row(
                        snooze.id().toString(),
                        concern.standing().name(),
                        Addresses.arrangement(concern.standing().arrangement(), look.lens()),
                        words.say(concern.standing(), reason),
                        snooze.until(),
                        snooze.reason()));
            }
        }
        model.addAttribute("page", look.page(rows));
        return "portfolio/snoozes";
    }

    @GetMapping(PATH + "/new")
    String ask(@ModelAttribute("form") SnoozeForm form, Viewer viewer, Model model, RedirectAttributes flash) {
        Optional<Found> found = find(form, viewer, model);
        if (found.isEmpty()) {
            flash.addFlashAttribute("notice", "snooze.nothing");
            return "redirect:" + form.list();
        }
        LocalDate today = found.get().look().today();
        model.addAttribute("form", form.until() == null ? form.until(today.plusMonths(1)) : form);
        return page(found.get(), model);
    }

    @PostMapping(PATH)
    String snooze(
            @ModelAttribute("form") SnoozeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Optional<Found> found = find(form, viewer, model);
        if (found.isEmpty()) {
            flash.addFlashAttribute("notice", "snooze.nothing");
            return "redirect:" + form.list();
        }
        FormReader reading = new FormReader(errors);
        LocalDate until = reading.day("until", form.until());
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    snoozing.snooze(
                            viewer,
                            found.get().about(),
                            found.get().reason().cost(),
                            until,
                            Objects.requireNonNullElse(form.reason(), ""));
                    flash.addFlashAttribute("notice", "snooze.done");
                    return "redirect:" + form.list();
                },
                () -> page(found.get(), model));
    }

    @PostMapping(PATH + "/{id}/end")
    String end(@PathVariable SnoozeId id, Viewer viewer, RedirectAttributes flash) {
        snoozing.end(viewer, id);
        flash.addFlashAttribute("notice", "snooze.ended.said");
        return "redirect:" + PATH;
    }

    private String page(Found found, Model model) {
        model.addAttribute("name", found.standing().name());
        model.addAttribute(
                "said", inWords.words(found.look(), List.of(found.reason())).say(found.standing(), found.reason()));
        model.addAttribute(
                "already",
                inWords.snoozed(found.look())
                        .of(found.standing(), found.reason())
                        .orElse(null));
        model.addAttribute("last", found.look().today().plusMonths(Snooze.LONGEST));
        return "portfolio/snooze";
    }

    private record Found(Look look, About about, Standing standing, Reason reason) {}

    /** The reason that a form speaks of, as it is now; empty when it holds no more. */
    private Optional<Found> find(SnoozeForm form, Viewer viewer, Model model) {
        About about = form.about().orElseThrow(NotFound::new);
        MultiValueMap<String, String> through = new LinkedMultiValueMap<>();
        through.add("framework", about.framework());
        Look look = looking.look(PATH, viewer, through, model);
        UUID arrangement = about.arrangement().arrangementId();
        if (!about.framework().equals(look.choices().framework())) {
            throw new NotFound();
        }
        if (look.standings(List.of(arrangement)).isEmpty()) {
            throw new NotFound();
        }
        return inWords.attention(look, List.of(arrangement)).concerns().stream()
                .flatMap(concern -> concern.reasons().stream()
                        .filter(reason ->
                                reason.about(concern.standing(), look.lens()).equals(about))
                        .map(reason -> new Found(look, about, concern.standing(), reason)))
                .findFirst();
    }
}
