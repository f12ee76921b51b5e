package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.concordat.identity.Access;
import org.concordat.identity.Access.LinkState;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a one-time link leads: choosing a password, or setting the installation up. */
@Controller
class PasswordPage {

    private final Access access;

    PasswordPage(Access access) {
        this.access = access;
    }

    @GetMapping("/password/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", PasswordForm.empty());
        return page(token, model, response);
    }

    @PostMapping("/password/{token}")
    String choose(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    if (access.linkState(token) == LinkState.SETS_UP) {
                        access.setUp(token, text(form.email()), text(form.name()), form.password(), form.again());
                    } else {
                        access.choosePassword(token, form.password(), form.again());
                    }
                    flash.addFlashAttribute("notice", "password.kept");
                    return "redirect:/sign-in";
                },
                () -> page(token, model, response));
    }

    /** One answer for a link that was used, ran out, was replaced or never was: which of them is nobody's business. */
    private String page(String token, Model model, HttpServletResponse response) {
        LinkState state = access.linkState(token);
        if (state == LinkState.SPENT) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/spent";
        }
        model.addAttribute("token", token);
        model.addAttribute("setsUp", state == LinkState.SETS_UP);
        return "identity/password";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
