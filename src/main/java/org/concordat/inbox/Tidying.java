package org.concordat.inbox;

import org.concordat.identity.SystemWork;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps inboxes small, each night. */
@Component
class Tidying {

    private final Inbox inbox;

    Tidying(Inbox inbox) {
        this.inbox = inbox;
    }

    @Scheduled(cron = "0 10 3 * * *")
    void tidy() {
        SystemWork.as("inbox", inbox::forget);
    }
}
