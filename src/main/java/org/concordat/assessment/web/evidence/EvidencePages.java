package org.concordat.assessment.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.assessment.evidence.EvidenceId;
import org.concordat.assessment.evidence.EvidenceOffers;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.EvidenceRevision;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.file.Download;
import org.concordat.assessment.file.FilePlace;
import org.concordat.assessment.file.StoredFiles;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence of an assessment, and of the partner whose sheet someone answers: listed, read, handed out. */
@Controller
class EvidencePages extends EvidenceAddress {

    private final Supporting supporting;
    private final StoredFiles files;
    private final EvidenceOffers offers;
    private final EvidencePage page;
    private final Clock clock;

    EvidencePages(Supporting supporting, StoredFiles files, EvidenceOffers offers, EvidencePage page, Clock clock) {
        this.supporting = supporting;
        this.files = files;
        this.offers = offers;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            EvidenceFilter filter,
            Viewer viewer,
            Model model) {
        Shelf shelf = page.shelf(viewer, place, model);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("filter", filter);
        model.addAttribute("grades", EvidenceFilter.GRADES);
        model.addAttribute(
                "lines",
                filter.of(shelf, today).stream()
                        .map(entry -> EvidenceLine.of(shelf, entry, today))
                        .toList());
        model.addAttribute(
                "carriable",
                offers.of(viewer, shelf).size() + offers.findings(shelf).size());
        return "evidence/index";
    }

    @GetMapping("/{evidence}")
    String show(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            Viewer viewer,
            Model model) {
        return page.of(page.shelf(viewer, place, model), evidence, model);
    }

    /** A file as it was handed in. */
    @GetMapping("/{evidence}/revisions/{revision}")
    void download(
            @ModelAttribute(name = "place", binding = false) EvidencePlace place,
            @PathVariable EvidenceId evidence,
            @PathVariable int revision,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        EvidenceRevision file =
                supporting.shelf(viewer, place).entry(evidence).revisions().get(revision);
        if (file == null) {
            throw new NotFound();
        }
        new Download(
                        file.name(),
                        file.type(),
                        file.size(),
                        file.sha256(),
                        FilePlace.ofEvidence(evidence.evidenceId(), revision))
                .to(response, files);
    }
}
