package org.concordat.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.concordat.identity.Viewer;
import org.concordat.inbox.EntryId;
import org.concordat.inbox.Inbox;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person was told: to read it, and to say that it was read. */
@Controller
class InboxPage {

    private final Inbox inbox;
    private final Clock clock;

    InboxPage(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    String show(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        TableState table = new TableState("/inbox", parameters, Map.of(), "told");
        boolean unreadOnly = "unread".equals(parameters.getFirst("show"));
        Page<EntryRow> page = inbox.entries(viewer, unreadOnly, PageRequest.of(table.page(), table.size()))
                .map(entry -> EntryRow.of(entry, clock.getZone()));
        model.addAttribute("table", table);
        model.addAttribute("page", page);
        model.addAttribute("unreadOnly", unreadOnly);
        model.addAttribute("now", clock.millis());
        return "inbox/index";
    }

    @PostMapping("/inbox/{entry}")
    String mark(
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "true") boolean read,
            @RequestParam(defaultValue = "") String show,
            Viewer viewer) {
        inbox.mark(viewer, entry, read);
        return back(show);
    }

    /** @param until when the page was shown, in milliseconds: what came since was not read on it */
    @PostMapping("/inbox/reading")
    String markAll(@RequestParam long until, Viewer viewer) {
        inbox.markAllRead(viewer, Instant.ofEpochMilli(Math.max(0, Math.min(until, clock.millis()))));
        return back("");
    }

    private static String back(String show) {
        return show.equals("unread") ? "redirect:/inbox?show=unread" : "redirect:/inbox";
    }
}
