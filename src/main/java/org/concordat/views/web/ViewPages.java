package org.concordat.views.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormErrors;
import org.concordat.views.SavedView;
import org.concordat.views.SavedViewId;
import org.concordat.views.Showing;
import org.concordat.views.Viewing;
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

/** What a person wants the portfolio to show again. The address of a view leads to the portfolio, which says whose it is. */
@Controller
class ViewPages {

    private static final String TO_LIST = "redirect:/views";

    private final Viewing viewing;
    private final InWords inWords;
    private final Catalogue catalogue;

    ViewPages(Viewing viewing, InWords inWords, Catalogue catalogue) {
        this.viewing = viewing;
        this.inWords = inWords;
        this.catalogue = catalogue;
    }

    /** A view in the list. */
    record Row(String id, String name, List<String> shows) {}

    @GetMapping("/views")
    String index(Viewer viewer, Model model) {
        model.addAttribute(
                "rows",
                viewing.of(viewer).stream()
                        .map(view -> new Row(view.id().toString(), view.name(), inWords.of(view.shows(), viewer)))
                        .toList());
        model.addAttribute("most", SavedView.MOST);
        return "views/index";
    }

    @GetMapping("/views/{id}")
    String open(@PathVariable SavedViewId id) {
        SavedView view = viewing.opened(id).orElseThrow(NotFound::new);
        String query = view.shows().query();
        return "redirect:/?" + query + (query.isEmpty() ? "" : "&") + "view=" + id;
    }

    /** Asks for a name: of what an address says, or of a copy of a view. */
    @GetMapping("/views/new")
    String ask(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam Optional<SavedViewId> copy,
            Model model) {
        Optional<SavedView> copied = copy.flatMap(viewing::opened);
        Showing showing = copied.map(SavedView::shows).orElseGet(() -> showing(address));
        model.addAttribute("form", new ViewForm(copied.map(SavedView::name).orElse(null)));
        return asking(viewer, showing, model);
    }

    @PostMapping("/views")
    String save(
            Viewer viewer,
            @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Showing showing = showing(address);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    SavedViewId id = viewing.save(viewer, form.name(), showing);
                    flash.addFlashAttribute("notice", "view.saved");
                    return TO_LIST + "/" + id;
                },
                () -> asking(viewer, showing, model));
    }

    @GetMapping("/views/{id}/edit")
    String edit(Viewer viewer, @PathVariable SavedViewId id, Model model) {
        model.addAttribute("form", new ViewForm(viewing.own(viewer, id).name()));
        return editing(viewer, id, model);
    }

    @PostMapping("/views/{id}")
    String rename(
            Viewer viewer,
            @PathVariable SavedViewId id,
            @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        viewing.own(viewer, id);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    viewing.rename(viewer, id, form.name());
                    flash.addFlashAttribute("notice", "view.renamed");
                    return TO_LIST;
                },
                () -> editing(viewer, id, model));
    }

    @PostMapping("/views/{id}/showing")
    String replace(
            Viewer viewer,
            @PathVariable SavedViewId id,
            @RequestParam MultiValueMap<String, String> address,
            RedirectAttributes flash) {
        viewing.replace(viewer, id, showing(address));
        flash.addFlashAttribute("notice", "view.replaced");
        return TO_LIST + "/" + id;
    }

    @PostMapping("/views/{id}/deletion")
    String delete(Viewer viewer, @PathVariable SavedViewId id, RedirectAttributes flash) {
        viewing.delete(viewer, id);
        flash.addFlashAttribute("notice", "view.deleted.said");
        flash.addFlashAttribute("undo", "/views/" + id + "/restoration");
        return TO_LIST;
    }

    @PostMapping("/views/{id}/restoration")
    String restore(Viewer viewer, @PathVariable SavedViewId id, RedirectAttributes flash) {
        try {
            viewing.restore(viewer, id);
            flash.addFlashAttribute("notice", "view.restored");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("notice", refusal.code());
            flash.addFlashAttribute("noticeArguments", refusal.arguments());
        }
        return TO_LIST;
    }

    private String asking(Viewer viewer, Showing showing, Model model) {
        model.addAttribute("showing", showing);
        model.addAttribute("shows", inWords.of(showing, viewer));
        return "views/new";
    }

    private String editing(Viewer viewer, SavedViewId id, Model model) {
        SavedView view = viewing.own(viewer, id);
        model.addAttribute("view", view);
        model.addAttribute("shows", inWords.of(view.shows(), viewer));
        return "views/edit";
    }

    /** What an address says, but for a framework that is none: the portfolio would know nothing to show. */
    private Showing showing(MultiValueMap<String, String> address) {
        Showing showing = Showing.of(address.toSingleValueMap());
        String framework = showing.parameters().get("framework");
        return framework == null || !catalogue.versionsOf(framework).isEmpty() ? showing : showing.without("framework");
    }
}
