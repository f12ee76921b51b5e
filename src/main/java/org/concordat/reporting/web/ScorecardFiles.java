package org.concordat.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.identity.Viewer;
import org.concordat.reporting.DocumentKind;
import org.concordat.reporting.ProductVersion;
import org.concordat.reporting.pack.Found;
import org.concordat.reporting.paper.Typesetter;
import org.concordat.reporting.workbook.FigureBook;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A closed assessment as a paper and as a workbook, made at once. One that is not closed has neither. */
@Controller
class ScorecardFiles {

    private final Results results;
    private final Typesetter typesetter;
    private final FigureBook figures;
    private final ProductVersion version;
    private final Clock clock;

    ScorecardFiles(Results results, Typesetter typesetter, FigureBook figures, ProductVersion version, Clock clock) {
        this.results = results;
        this.typesetter = typesetter;
        this.figures = figures;
        this.version = version;
        this.clock = clock;
    }

    @GetMapping("/assessments/{assessment}/scorecard.pdf")
    ResponseEntity<byte[]> paper(@PathVariable AssessmentId assessment, Viewer viewer) {
        Result result = closed(viewer, assessment);
        ScorecardDocument card = result.card();
        Instant now = clock.instant();
        byte[] paper = typesetter
                .set(
                        "reporting/scorecard",
                        Map.of(
                                "found",
                                Found.of("card", result),
                                "name",
                                card.arrangement().name(),
                                "closed",
                                card.closing() == null
                                        ? ""
                                        : Shown.day(card.closing().at(), clock.getZone()),
                                "made",
                                Shown.day(now, clock.getZone()),
                                "version",
                                version.shown()),
                        now)
                .bytes();
        return file(card, paper, DocumentKind.BOARD_PACK);
    }

    @GetMapping("/assessments/{assessment}/scorecard.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable AssessmentId assessment, Viewer viewer) {
        Result result = closed(viewer, assessment);
        return file(result.card(), figures.of(result, LocalDate.now(clock)), DocumentKind.WORKBOOK);
    }

    private Result closed(Viewer viewer, AssessmentId assessment) {
        Result result = results.of(viewer, assessment);
        if (!result.card().isKept()) {
            throw new NotFound();
        }
        return result;
    }

    private static ResponseEntity<byte[]> file(ScorecardDocument card, byte[] content, DocumentKind kind) {
        return FileName.file(
                content,
                FileName.of("scorecard " + card.arrangement().name() + " " + card.asOf(), kind.ending()),
                kind.type());
    }
}
