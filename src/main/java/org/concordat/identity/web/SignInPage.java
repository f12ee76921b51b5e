package org.concordat.identity.web;

import jakarta.servlet.http.HttpSession;
import org.concordat.identity.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show(
            @SessionAttribute(name = "sign-in.email", required = false) @Nullable String email,
            HttpSession session,
            Model model) {
        if (CurrentViewer.orNull() != null) {
            return "redirect:/";
        }
        session.removeAttribute("sign-in.email");
        model.addAttribute("email", email);
        return "identity/sign-in";
    }
}
