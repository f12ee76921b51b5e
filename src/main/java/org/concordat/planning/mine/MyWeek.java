package org.concordat.planning.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.concordat.identity.SheetLetters.Words;
import org.concordat.identity.Viewer;
import org.concordat.identity.WeeklyLetters;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person’s weekly letter says: what of theirs is overdue or due within two weeks, arrangement by arrangement. */
@Component
class MyWeek implements WeeklyLetters {

    /** More than so many are counted, and not told one by one: nobody reads them in a letter. */
    private static final int MOST = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final MyActions actions;
    private final MessageSource messages;
    private final Clock clock;

    MyWeek(MyActions actions, MessageSource messages, Clock clock) {
        this.actions = actions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Words> words(Viewer person, UnaryOperator<String> address) {
        LocalDate today = LocalDate.now(clock);
        List<MyAction> mine = actions.dueBy(person, today.plusDays(WeeklyWriting.DAYS));
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        long late = mine.stream().filter(action -> isLate(action, today)).count();
        List<String> lines = new ArrayList<>();
        @Nullable ArrangementId at = null;
        for (MyAction action : mine.subList(0, Math.min(MOST, mine.size()))) {
            if (!action.arrangement().equals(at)) {
                at = action.arrangement();
                lines.add("\n" + action.arrangementName());
            }
            lines.add(say(
                    isLate(action, today) ? "letter.weekly.late" : "letter.weekly.due",
                    action.title(),
                    action.due() == null ? "" : DAY.format(action.due()),
                    address.apply("/actions/" + action.id()),
                    whose(action)));
        }
        if (mine.size() > MOST) {
            lines.add(say("letter.weekly.more", mine.size() - MOST));
        }
        return Optional.of(new Words(
                say("letter.weekly.subject", late, mine.size() - late),
                say(
                        "letter.weekly.text",
                        person.name(),
                        String.join("\n", lines),
                        address.apply("/actions"),
                        address.apply("/account"))));
    }

    /** Nothing of what is one’s own; else whom one helps. */
    private String whose(MyAction action) {
        if (action.owned()) {
            return "";
        }
        String owner = action.owner();
        return ". " + (owner == null ? say("mine.helping.nobody") : say("mine.helping", owner));
    }

    private static boolean isLate(MyAction action, LocalDate today) {
        return When.of(action.due(), today) == When.OVERDUE;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
