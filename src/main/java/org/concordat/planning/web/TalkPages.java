package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionId;
import org.concordat.planning.talk.Talking;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What people say under an action. */
@Controller
class TalkPages {

    private final Talking talking;
    private final ActionPage page;

    TalkPages(Talking talking, ActionPage page) {
        this.talking = talking;
        this.page = page;
    }

    @PostMapping("/actions/{id}/comments")
    String say(
            @PathVariable ActionId id,
            @ModelAttribute("comment") CommentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        page.toChange(id, viewer);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    talking.say(viewer, id, form.typed(), form.people());
                    return "redirect:/actions/" + id + "#talk";
                },
                () -> page.of(id, viewer, model));
    }
}
