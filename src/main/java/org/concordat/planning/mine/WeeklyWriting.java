package org.concordat.planning.mine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.concordat.identity.Outbox;
import org.concordat.identity.SystemWork;
import org.concordat.identity.UserId;
import org.concordat.planning.mine.MyActions.Due;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes on Monday morning to everyone who owns or helps with something that is overdue, or due within two weeks. */
@Component
class WeeklyWriting {

    /** How far ahead a letter looks. */
    static final int DAYS = 14;

    private final MyActions actions;
    private final Outbox outbox;
    private final Clock clock;

    WeeklyWriting(MyActions actions, Outbox outbox, Clock clock) {
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Again and again, so that an early morning in which nothing ran is made up for; who was written to today is not again. */
    @Scheduled(cron = "${concordat.weekly-mail:0 30 6-11 * * MON}")
    void writeToday() {
        SystemWork.as("weekly letters", () -> write(LocalDate.now(clock)));
    }

    void write(LocalDate today) {
        outbox.putWeekly(
                today,
                actions.everyonesDueBy(today.plusDays(DAYS)).stream()
                        .map(Due::person)
                        .map(UserId::new)
                        .collect(Collectors.toSet()));
    }
}
