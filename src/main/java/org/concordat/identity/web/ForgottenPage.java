package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.identity.Forgotten;
import org.concordat.identity.Mail;
import org.concordat.identity.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where someone asks for a new password who forgot theirs. */
@Controller
class ForgottenPage {

    private static final int LONGEST_ADDRESS = 254;

    private final Forgotten forgotten;
    private final Mail mail;

    ForgottenPage(Forgotten forgotten, Mail mail) {
        this.forgotten = forgotten;
        this.mail = mail;
    }

    @GetMapping("/forgotten")
    String show(Model model) {
        model.addAttribute("byMail", mail.works());
        return "identity/forgotten";
    }

    /** One answer, whether or not anyone is known by that address. */
    @PostMapping("/forgotten")
    String ask(@RequestParam @Nullable String email, HttpServletRequest request) {
        if (email != null && !email.isBlank() && email.length() <= LONGEST_ADDRESS) {
            forgotten.ask(email, Place.of(request));
        }
        return "redirect:/forgotten?asked";
    }
}
