package org.concordat.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.concordat.identity.Viewer;
import org.concordat.reporting.DocumentDesk;
import org.concordat.reporting.DocumentId;
import org.concordat.reporting.DocumentState;
import org.concordat.reporting.MadeDocument;
import org.concordat.reporting.Workshop;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents of one’s own: seeing how far one is, taking it, letting go of it, and asking for the same anew. */
@Controller
class DocumentPages {

    static final String PATH = "/documents";
    private static final int LOOK_AGAIN = 2;

    private final DocumentDesk documents;
    private final Workshop workshop;
    private final Clock clock;

    DocumentPages(DocumentDesk documents, Workshop workshop, Clock clock) {
        this.documents = documents;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** A document as pages show it; what is not there yet is null. */
    record Row(
            String id,
            String kind,
            String title,
            String about,
            String state,
            @Nullable String failure,
            int done,
            int all,
            @Nullable String made,
            @Nullable String until,
            @Nullable String size,
            int pages) {}

    @GetMapping(PATH)
    String index(Viewer viewer, Model model) {
        List<MadeDocument> all = documents.of(viewer);
        model.addAttribute("documents", all.stream().map(this::row).toList());
        model.addAttribute(
                "withheld",
                documents.withheld(viewer, all).stream()
                        .map(DocumentId::toString)
                        .toList());
        model.addAttribute("most", DocumentDesk.KEPT);
        return "reporting/index";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable DocumentId id, Viewer viewer, Model model, HttpServletResponse response) {
        MadeDocument document = documents.one(viewer, id);
        boolean made = document.state() == DocumentState.MADE;
        if (document.state().ahead()) {
            // Without a script too: the browser asks again by itself.
            response.setHeader("Refresh", String.valueOf(LOOK_AGAIN));
        }
        model.addAttribute("document", row(document));
        model.addAttribute("lost", made && !documents.seesAll(viewer, document));
        return "reporting/show";
    }

    @GetMapping(PATH + "/{id}/file")
    Object file(@PathVariable DocumentId id, Viewer viewer, Model model, HttpServletResponse response) {
        MadeDocument document = documents.one(viewer, id);
        if (document.state() != DocumentState.MADE) {
            throw new NotFound();
        }
        if (!documents.seesAll(viewer, document)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("document", row(document));
            model.addAttribute("lost", true);
            return "reporting/show";
        }
        LocalDate day =
                LocalDate.ofInstant(document.made() == null ? document.asked() : document.made(), clock.getZone());
        ResponseEntity<byte[]> file = FileName.file(
                documents.file(viewer, id),
                FileName.of(
                        document.wish().title() + " " + day,
                        document.wish().kind().ending()),
                document.wish().kind().type());
        return file;
    }

    @PostMapping(PATH + "/{id}/deletion")
    String delete(@PathVariable DocumentId id, Viewer viewer, RedirectAttributes flash) {
        documents.remove(viewer, id);
        flash.addFlashAttribute("notice", "document.deleted");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/again")
    String again(@PathVariable DocumentId id, Viewer viewer, RedirectAttributes flash) {
        try {
            DocumentId anew = documents.again(viewer, id);
            workshop.wake();
            return "redirect:" + PATH + "/" + anew;
        } catch (Refusal refused) {
            flash.addFlashAttribute("notice", refused.code());
            flash.addFlashAttribute("noticeArguments", refused.arguments());
            return "redirect:" + PATH;
        }
    }

    private Row row(MadeDocument document) {
        boolean made = document.made() != null;
        return new Row(
                document.id().toString(),
                document.wish().kind().code(),
                document.wish().title(),
                document.wish().about(),
                document.state().code(),
                document.failure() == null ? null : document.failure().code(),
                document.done(),
                document.all(),
                document.made() == null ? null : Shown.moment(document.made(), clock.getZone()),
                document.made() == null ? null : Shown.day(DocumentDesk.until(document.made()), clock.getZone()),
                made ? Shown.bytes(document.size()) : null,
                document.pages());
    }
}
