package org.concordat.journal.web;

import java.util.List;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.journal.History;
import org.concordat.journal.Reading;
import org.concordat.journal.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was changed in one thing, for whoever may see it. */
@Controller
class HistoryPages {

    private final Reading reading;

    HistoryPages(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/arrangements/{id}/journal")
    String arrangement(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        return page(History.ARRANGEMENT, "/arrangements/" + id, id, before, viewer, model);
    }

    @GetMapping("/assessments/{id}/journal")
    String assessment(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        return page(History.ASSESSMENT, "/assessments/" + id, id, before, viewer, model);
    }

    @GetMapping("/framework-versions/{id}/journal")
    String frameworkVersion(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        return page(History.FRAMEWORK_VERSION, "/frameworks", id, before, viewer, model);
    }

    private String page(History of, String address, UUID id, @Nullable String before, Viewer viewer, Model model) {
        int size = JournalPages.SIZE;
        UUID after = before == null ? null : JournalFilter.id(before);
        List<Told> found = reading.history(viewer, of, id, after, size + 1);
        String here = "/" + of.kind() + "s/" + id + "/journal";
        model.addAttribute("entries", found.stream().limit(size).toList());
        model.addAttribute("name", reading.nameOf(of, id));
        model.addAttribute("kind", of.kind());
        model.addAttribute("address", address);
        model.addAttribute("newest", after == null ? null : here);
        model.addAttribute(
                "older",
                found.size() > size
                        ? here + "?before=" + found.get(size - 1).entry().id()
                        : null);
        return "journal/history";
    }
}
