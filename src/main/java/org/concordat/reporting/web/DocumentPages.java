package org.concordat.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.reporting.DocumentDesk;
import org.concordat.reporting.DocumentId;
import org.concordat.reporting.DocumentState;
import org.concordat.reporting.MadeDocument;
import org.concordat.reporting.Wish;
import org.concordat.reporting.Workshop;
import org.concordat.reporting.pack.OfPortfolio;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormErrors;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** DocumentDesk of one's own: asking for one, seeing how far it is, taking it and letting go of it. */
@Controller
class DocumentPages {

    private static final String PATH = "/documents";
    private static final int LOOK_AGAIN = 2;

    private final DocumentDesk documents;
    private final Workshop workshop;
    private final OfPortfolio portfolio;
    private final Partners partners;
    private final MessageSource messages;
    private final Clock clock;

    DocumentPages(
            DocumentDesk documents,
            Workshop workshop,
            OfPortfolio portfolio,
            Partners partners,
            MessageSource messages,
            Clock clock) {
        this.documents = documents;
        this.workshop = workshop;
        this.portfolio = portfolio;
        this.partners = partners;
        this.messages = messages;
        this.clock = clock;
    }

    /** A document as pages show it; what is not there yet is null. */
    record Row(
            String id,
            String kind,
            String title,
            String about,
            String state,
            @Nullable String failure,
            int done,
            int all,
            @Nullable String made,
            @Nullable String until,
            @Nullable String size,
            int pages) {}

    /** An arrangement to tick. */
    record Choice(String id, String name, String kind, String stage, boolean ticked) {}

    @GetMapping(PATH)
    String index(Viewer viewer, Model model) {
        model.addAttribute(
                "documents", documents.of(viewer).stream().map(this::row).toList());
        model.addAttribute("most", DocumentDesk.KEPT);
        return "reporting/index";
    }

    @GetMapping(PATH + "/new")
    String form(
            @ModelAttribute("form") DocumentForm form,
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Asked asked = asked(viewer, parameters);
        model.addAttribute(
                "form",
                new DocumentForm(
                        form.kind().code(),
                        say("document.kind." + form.kind().code()),
                        null,
                        null,
                        form.arrangements()));
        return page(asked, form, model);
    }

    @PostMapping(PATH)
    String ask(
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(viewer, parameters);
        Set<UUID> ticked = Set.copyOf(form.ticked());
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    DocumentId id = documents.ask(
                            viewer,
                            Wish.of(
                                    form.kind(),
                                    form.title(),
                                    asked.about(),
                                    form.recipient(),
                                    form.marking(),
                                    asked.lens().framework().code(),
                                    asked.standings().stream()
                                            .map(Standing::arrangement)
                                            .filter(ticked::contains)
                                            .toList()));
                    workshop.wake();
                    return "redirect:" + PATH + "/" + id;
                },
                () -> page(asked, form, model));
    }

    /** The view that an address asks for, and what is in it. */
    private record Asked(ViewAsked view, Lens lens, List<Standing> standings, String about) {}

    private Asked asked(Viewer viewer, MultiValueMap<String, String> parameters) {
        ViewAsked view = ViewAsked.of(parameters);
        Lens lens = portfolio.lens(viewer, view.framework());
        UUID one = view.arrangement();
        List<Standing> standings = portfolio.standings(viewer, lens, view.filter(), LocalDate.now(clock)).stream()
                .filter(standing -> one == null || standing.arrangement().equals(one))
                .toList();
        if (one != null && standings.isEmpty()) {
            throw new NotFound();
        }
        String words = one == null
                ? view.words(this::say, partner(viewer, view))
                : standings.get(0).name();
        return new Asked(view, lens, standings, words.isEmpty() ? say("document.every") : words);
    }

    private @Nullable String partner(Viewer viewer, ViewAsked view) {
        UUID partner = view.filter().partner();
        return partner == null
                ? null
                : partners.findVisible(new PartnerId(partner), Visibility.of(viewer))
                        .map(found -> found.terms().name())
                        .orElse(null);
    }

    private String page(Asked asked, DocumentForm form, Model model) {
        Set<String> ticked = form.arrangements() == null
                ? Set.of()
                : form.ticked().stream().map(UUID::toString).collect(Collectors.toSet());
        boolean all = form.arrangements() == null;
        List<Choice> choices = asked.standings().stream()
                .limit(Wish.MOST)
                .map(standing -> new Choice(
                        standing.arrangement().toString(),
                        standing.name(),
                        standing.kind().code(),
                        standing.stage().code(),
                        all || ticked.contains(standing.arrangement().toString())))
                .toList();
        model.addAttribute("kind", form.kind().code());
        model.addAttribute("about", asked.about());
        model.addAttribute("framework", asked.lens().framework().name());
        model.addAttribute("kept", asked.view().kept());
        model.addAttribute("choices", choices);
        model.addAttribute("single", asked.view().arrangement() != null);
        model.addAttribute("inView", asked.standings().size());
        model.addAttribute("most", Wish.MOST);
        return "reporting/new";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable DocumentId id, Viewer viewer, Model model, HttpServletResponse response) {
        MadeDocument document = documents.one(viewer, id);
        boolean made = document.state() == DocumentState.MADE;
        if (document.state().ahead()) {
            // Without a script too: the browser asks again by itself.
            response.setHeader("Refresh", String.valueOf(LOOK_AGAIN));
        }
        model.addAttribute("document", row(document));
        model.addAttribute("lost", made && !documents.seesAll(viewer, document));
        return "reporting/show";
    }

    @GetMapping(PATH + "/{id}/file")
    Object file(@PathVariable DocumentId id, Viewer viewer, Model model, HttpServletResponse response) {
        MadeDocument document = documents.one(viewer, id);
        if (document.state() != DocumentState.MADE) {
            throw new NotFound();
        }
        if (!documents.seesAll(viewer, document)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("document", row(document));
            model.addAttribute("lost", true);
            return "reporting/show";
        }
        LocalDate day =
                LocalDate.ofInstant(document.made() == null ? document.asked() : document.made(), clock.getZone());
        ResponseEntity<byte[]> file = FileName.file(
                documents.file(viewer, id),
                FileName.of(
                        document.wish().title() + " " + day,
                        document.wish().kind().ending()),
                document.wish().kind().type());
        return file;
    }

    @PostMapping(PATH + "/{id}/deletion")
    String delete(@PathVariable DocumentId id, Viewer viewer, RedirectAttributes flash) {
        documents.remove(viewer, id);
        flash.addFlashAttribute("notice", "document.deleted");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/again")
    String again(@PathVariable DocumentId id, Viewer viewer, RedirectAttributes flash) {
        try {
            DocumentId anew = documents.again(viewer, id);
            workshop.wake();
            return "redirect:" + PATH + "/" + anew;
        } catch (Refusal refused) {
            flash.addFlashAttribute("notice", refused.code());
            flash.addFlashAttribute("noticeArguments", refused.arguments());
            return "redirect:" + PATH;
        }
    }

    private Row row(MadeDocument document) {
        boolean made = document.made() != null;
        return new Row(
                document.id().toString(),
                document.wish().kind().code(),
                document.wish().title(),
                document.wish().about(),
                document.state().code(),
                document.failure() == null ? null : document.failure().code(),
                document.done(),
                document.all(),
                document.made() == null ? null : Shown.moment(document.made(), clock.getZone()),
                document.made() == null ? null : Shown.day(DocumentDesk.until(document.made()), clock.getZone()),
                made ? Shown.bytes(document.size()) : null,
                document.pages());
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
