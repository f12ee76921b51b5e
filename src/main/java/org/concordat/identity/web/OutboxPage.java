package org.concordat.identity.web;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.identity.ArrangementDirectory;
import org.concordat.identity.Letter;
import org.concordat.identity.Letters;
import org.concordat.identity.Mail;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.Page;
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
    private final ArrangementDirectory arrangements;
    private final Mail mail;
    private final Clock clock;

    OutboxPage(Letters letters, ArrangementDirectory arrangements, Mail mail, Clock clock) {
        this.letters = letters;
        this.arrangements = arrangements;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/people/outbox")
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        TableState table = new TableState("/people/outbox", parameters, Map.of(), "askedAt");
        model.addAttribute("table", table);
        Page<Letter> page = letters.findAll(PageRequest.of(
                table.page(), table.size(), Sort.by("askedAt", "id").descending()));
        Map<UUID, String> names = arrangements.namesOf(page.stream()
                .map(Letter::about)
                .filter(Objects::nonNull)
                .map(Letter.About::arrangement)
                .distinct()
                .toList());
        model.addAttribute("letters", page.map(letter -> LetterLine.of(letter, names, clock.getZone())));
        model.addAttribute("byMail", mail.works());
        return "people/outbox";
    }
}
