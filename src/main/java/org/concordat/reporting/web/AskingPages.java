package org.concordat.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Named;
import org.concordat.reporting.DocumentDesk;
import org.concordat.reporting.DocumentId;
import org.concordat.reporting.Wish;
import org.concordat.reporting.Workshop;
import org.concordat.reporting.pack.OfPortfolio;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a document of what a view of the portfolio holds, or of one arrangement. */
@Controller
class AskingPages {

    private final DocumentDesk documents;
    private final Workshop workshop;
    private final OfPortfolio portfolio;
    private final Partners partners;
    private final MessageSource messages;

    AskingPages(
            DocumentDesk documents,
            Workshop workshop,
            OfPortfolio portfolio,
            Partners partners,
            MessageSource messages) {
        this.documents = documents;
        this.workshop = workshop;
        this.portfolio = portfolio;
        this.partners = partners;
        this.messages = messages;
    }

    /** An arrangement to tick. */
    record Choice(String id, String name, String kind, String stage, boolean ticked) {}

    @GetMapping(DocumentPages.PATH + "/new")
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
        return page(viewer, asked, form, model);
    }

    @PostMapping(DocumentPages.PATH)
    String ask(
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(viewer, parameters);
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
                                    ticked(viewer, asked, form)));
                    workshop.wake();
                    return "redirect:" + DocumentPages.PATH + "/" + id;
                },
                () -> page(viewer, asked, form, model));
    }

    private List<UUID> ticked(Viewer viewer, Asked asked, DocumentForm form) {
        Named one = asked.one();
        List<UUID> ticked = form.ticked();
        if (one != null) {
            return ticked.contains(one.arrangement()) ? List.of(one.arrangement()) : List.of();
        }
        return portfolio.among(viewer, asked.lens(), asked.view().filter(), ticked).stream()
                .map(Named::arrangement)
                .toList();
    }

    /**
     * The view that an address asks for.
     *
     * @param one the only arrangement that it speaks of; null for all of the view
     */
    private record Asked(
            ViewAsked view, Lens lens, @Nullable Named one, String about) {}

    private Asked asked(Viewer viewer, MultiValueMap<String, String> parameters) {
        ViewAsked view = ViewAsked.of(parameters);
        Lens lens = portfolio.lens(viewer, view.framework());
        UUID id = view.arrangement();
        if (id != null) {
            Named one = portfolio.among(viewer, lens, view.filter(), List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return new Asked(view, lens, one, one.name());
        }
        String words = view.words(this::say, partner(viewer, view));
        return new Asked(view, lens, null, words.isEmpty() ? say("document.every") : words);
    }

    private @Nullable String partner(Viewer viewer, ViewAsked view) {
        UUID partner = view.filter().partner();
        return partner == null
                ? null
                : partners.findVisible(new PartnerId(partner), Visibility.of(viewer))
                        .map(found -> found.terms().name())
                        .orElse(null);
    }

    private String page(Viewer viewer, Asked asked, DocumentForm form, Model model) {
        Set<UUID> ticked = Set.copyOf(form.ticked());
        boolean all = form.arrangements() == null;
        Named one = asked.one();
        OfPortfolio.View view = one == null
                ? portfolio.view(viewer, asked.lens(), asked.view().filter(), Wish.MOST)
                : new OfPortfolio.View(List.of(one), 1);
        model.addAttribute("kind", form.kind().code());
        model.addAttribute("about", asked.about());
        model.addAttribute("framework", asked.lens().framework().name());
        model.addAttribute("kept", asked.view().kept());
        model.addAttribute(
                "choices",
                view.names().stream()
                        .map(named -> choice(named, all || ticked.contains(named.arrangement())))
                        .toList());
        model.addAttribute("single", one != null);
        model.addAttribute("inView", view.all());
        model.addAttribute("most", Wish.MOST);
        return "reporting/new";
    }

    private static Choice choice(Named named, boolean ticked) {
        return new Choice(
                named.arrangement().toString(),
                named.name(),
                named.kind().code(),
                named.stage().code(),
                ticked);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
