package org.concordat.inbox.web;

import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.inbox.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the head of every page say how much is unread. */
@ControllerAdvice
class InboxHeader {

    private final Inbox inbox;

    InboxHeader(Inbox inbox) {
        this.inbox = inbox;
    }

    @ModelAttribute("unread")
    Unread unread() {
        return new Unread();
    }

    /** How much the viewer has not read: asked once, and by those answers alone that show it. */
    final class Unread {

        @Nullable private Integer counted;

        public int count() {
            if (counted == null) {
                Viewer viewer = CurrentViewer.orNull();
                counted = viewer == null || !viewer.seesArrangements() ? 0 : inbox.unread(viewer);
            }
            return counted;
        }
    }
}
