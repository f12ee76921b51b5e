package org.concordat.identity.web;

import java.time.Clock;
import org.concordat.identity.Letters;
import org.concordat.identity.Mail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was to be sent to people, and what became of it. */
@Controller
class OutboxPage {

    private final Letters letters;
    private final Mail mail;
    private final Clock clock;

    OutboxPage(Letters letters, Mail mail, Clock clock) {
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/people/outbox")
    String show(Model model) {
        model.addAttribute(
                "letters",
                letters.findTop200ByOrderByAskedAtDesc().stream()
                        .map(letter -> LetterLine.of(letter, clock.getZone()))
                        .toList());
        model.addAttribute("byMail", mail.works());
        return "people/outbox";
    }
}
