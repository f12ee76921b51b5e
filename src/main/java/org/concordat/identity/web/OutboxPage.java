package org.concordat.identity.web;

import java.time.Clock;
import java.util.Map;
import org.concordat.identity.Letters;
import org.concordat.identity.Mail;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        TableState table = new TableState("/people/outbox", parameters, Map.of(), "askedAt");
        model.addAttribute("table", table);
        model.addAttribute(
                "letters",
                letters.findAll(PageRequest.of(
                                table.page(),
                                TableState.SIZE,
                                Sort.by("askedAt", "id").descending()))
                        .map(letter -> LetterLine.of(letter, clock.getZone())));
        model.addAttribute("byMail", mail.works());
        return "people/outbox";
    }
}
