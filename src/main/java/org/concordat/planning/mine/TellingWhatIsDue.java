package org.concordat.planning.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.identity.SystemWork;
import org.concordat.inbox.Inbox;
import org.concordat.inbox.Matter;
import org.concordat.inbox.Notice;
import org.concordat.planning.mine.MyActions.Due;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells owners and those who help each day what falls due within a week, and what should be done by now. */
@Component
class TellingWhatIsDue {

    private static final int DAYS_BEFORE = 7;

    private final MyActions actions;
    private final Inbox inbox;
    private final MessageSource messages;
    private final Clock clock;

    TellingWhatIsDue(MyActions actions, Inbox inbox, MessageSource messages, Clock clock) {
        this.actions = actions;
        this.inbox = inbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Again and again, so that a night in which nothing ran is made up for; what was told is not told again. */
    @Scheduled(cron = "${concordat.due-notices:0 5 5-20 * * *}")
    void tellToday() {
        SystemWork.as("due dates", () -> tell(LocalDate.now(clock)));
    }

    void tell(LocalDate today) {
        Map<Boolean, List<Notice>> late = actions.everyonesDueBy(today.plusDays(DAYS_BEFORE)).stream()
                .collect(Collectors.partitioningBy(
                        due -> due.day().isBefore(today), Collectors.mapping(this::notice, Collectors.toList())));
        inbox.tellWhatIsSo(Matter.OVERDUE, late.getOrDefault(true, List.of()));
        inbox.tellWhatIsSo(Matter.DUE_SOON, late.getOrDefault(false, List.of()));
    }

    private Notice notice(Due due) {
        return new Notice(
                due.person(),
                due.action().actionId(),
                due.arrangement(),
                due.helping()
                        ? messages.getMessage("mine.you-help", new Object[] {due.title()}, Locale.UK)
                        : due.title(),
                "/actions/" + due.action(),
                due.day());
    }
}
