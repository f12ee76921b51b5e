package org.concordat.assessment.web.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two closed assessments of an arrangement side by side; the address keeps both. */
@Controller
class ComparisonPages {

    private final Results results;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Catalogue catalogue;

    ComparisonPages(Results results, Assessments assessments, Arrangements arrangements, Catalogue catalogue) {
        this.results = results;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
    }

    /** An assessment that can be chosen. */
    record Choice(String id, String name) {}

    @GetMapping("/arrangements/{arrangement}/assessments/comparison")
    String show(
            @PathVariable ArrangementId arrangement,
            @RequestParam Optional<AssessmentId> one,
            @RequestParam Optional<AssessmentId> other,
            Viewer viewer,
            Model model) {
        Visibility seen = Visibility.of(viewer);
        model.addAttribute(
                "arrangement", arrangements.findVisible(arrangement, seen).orElseThrow(NotFound::new));
        // The latest first, and of two of one day that which was closed last.
        List<AssessmentLine> closed = assessments.linesOf(arrangement, seen).stream()
                .filter(line -> line.status() == AssessmentStatus.CLOSED)
                .sorted(Comparator.comparing(AssessmentLine::asOf).reversed())
                .toList();
        if (one.isEmpty() || other.isEmpty()) {
            List<AssessmentLine> latest =
                    closed.stream().filter(AssessmentLine::stands).toList();
            if (latest.size() > 1) {
                return "redirect:/arrangements/" + arrangement + "/assessments/comparison?one="
                        + latest.get(1).id() + "&other=" + latest.get(0).id();
            }
        }
        model.addAttribute(
                "choices", closed.stream().map(ComparisonPages::choice).toList());
        model.addAttribute("one", one.map(AssessmentId::toString).orElse(""));
        model.addAttribute("other", other.map(AssessmentId::toString).orElse(""));
        if (one.isPresent() && other.isPresent()) {
            int first = place(closed, one.get());
            int second = place(closed, other.get());
            if (first != second) {
                model.addAttribute(
                        "comparison",
                        compare(
                                results.of(
                                        viewer,
                                        closed.get(Math.max(first, second)).id()),
                                results.of(
                                        viewer,
                                        closed.get(Math.min(first, second)).id())));
            }
        }
        return "assessments/result/comparison";
    }

    private static int place(List<AssessmentLine> closed, AssessmentId id) {
        return closed.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(closed::indexOf)
                .orElseThrow(NotFound::new);
    }

    private Comparison compare(Result earlier, Result later) {
        return Comparison.of(earlier, later, CatalogueChanges.between(framework(earlier), framework(later)));
    }

    private FrameworkDocument framework(Result result) {
        return catalogue.document(
                new FrameworkVersionId(result.card().framework().versionId()));
    }

    private static Choice choice(AssessmentLine line) {
        return new Choice(line.id().toString(), line.name() + ", " + Shown.day(line.asOf()));
    }
}
