package org.concordat.journal;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.identity.SystemWork;
import org.concordat.journal.Checked.Break;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --concordat.journal.check}: checks the chain, says what came of it, and ends before anything else is begun. The exit
 * code is 0 when the chain holds, 1 when it is broken, 2 when the head to compare with cannot be read.
 */
@Component
@ConditionalOnProperty("concordat.journal.check")
@Order(Ordered.HIGHEST_PRECEDENCE)
class CheckCommand implements ApplicationRunner {

    private final ChainCheck check;
    private final MessageSource messages;
    private final Clock clock;
    private final ConfigurableApplicationContext application;
    private final String noted;

    CheckCommand(
            ChainCheck check,
            MessageSource messages,
            Clock clock,
            ConfigurableApplicationContext application,
            @Value("${concordat.journal.check}") String noted) {
        this.check = check;
        this.messages = messages;
        this.clock = clock;
        this.application = application;
        this.noted = noted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Answer answer = SystemWork.resultAs("checking the journal", () -> answer(noted));
        answer.lines().forEach(System.out::println);
        System.exit(SpringApplication.exit(application, answer::code));
    }

    /** What is said, and the exit code. */
    record Answer(int code, List<String> lines) {}

    Answer answer(String head) {
        Optional<Head> known = Head.parse(head);
        if (known.isEmpty() && !head.isBlank()) {
            return new Answer(2, List.of(say("journal.check.noted.unreadable")));
        }
        Checked checked = check.check(known.orElse(null));
        List<String> lines = new ArrayList<>();
        lines.add(say(checked.holds() ? "journal.check.holds" : "journal.check.broken"));
        lines.add(say("journal.check.counted", checked.entries(), checked.waiting()));
        if (checked.broken() != null) {
            lines.addAll(broken(checked.broken()));
        }
        if (checked.head() != null) {
            lines.add(say("journal.check.head") + ": " + checked.head());
        }
        return new Answer(checked.holds() ? 0 : 1, lines);
    }

    private List<String> broken(Break broken) {
        List<String> lines = new ArrayList<>();
        String why = say("journal.check.why." + broken.why().code());
        lines.add(broken.place() == 0 ? why : say("journal.check.at", broken.place()) + " " + why);
        Entry entry = broken.entry();
        if (entry != null) {
            String when = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK)
                    .format(entry.at().atZone(clock.getZone()));
            lines.add(say(
                    "journal.check.says",
                    when,
                    entry.actor(),
                    say("journal.act." + entry.act().code()),
                    entry.subject()));
        }
        return lines;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
