package org.concordat.identity.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.identity.Letter;
import org.concordat.identity.Letters;
import org.concordat.identity.Mail;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was to be sent to people, and what became of it. */
@Controller
class OutboxPage {

    private final Letters letters;
    private final Users users;
    private final Mail mail;
    private final Clock clock;

    OutboxPage(Letters letters, Users users, Mail mail, Clock clock) {
        this.letters = letters;
        this.users = users;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/people/outbox")
    String show(Model model) {
        List<Letter> latest = letters.findTop200ByOrderByAskedAtDesc();
        Map<UserId, User> people = users
                .findByIdIn(latest.stream().map(Letter::user).distinct().toList())
                .stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        model.addAttribute(
                "letters",
                latest.stream()
                        .map(letter -> LetterLine.of(
                                letter, Objects.requireNonNull(people.get(letter.user())), clock.getZone()))
                        .toList());
        model.addAttribute("byMail", mail.works());
        return "people/outbox";
    }
}
