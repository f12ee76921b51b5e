package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Any two closed assessments of an arrangement through one framework side by side; the address keeps both. */
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

    /** The assessments that can be chosen against one framework. */
    record Choices(String framework, List<Choice> assessments) {}

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
            List<AssessmentLine> pair = pair(closed, one.or(() -> other));
            if (!pair.isEmpty()) {
                return "redirect:/arrangements/" + arrangement + "/assessments/comparison?one="
                        + pair.get(1).id() + "&other=" + pair.get(0).id();
            }
        }
        List<Choices> choices = choices(closed);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "comparable",
                choices.stream().anyMatch(through -> through.assessments().size() > 1));
        model.addAttribute("one", one.map(AssessmentId::toString).orElse(""));
        model.addAttribute("other", other.map(AssessmentId::toString).orElse(""));
        if (one.isPresent() && other.isPresent()) {
            AssessmentLine earlier = closed.get(Math.max(place(closed, one.get()), place(closed, other.get())));
            AssessmentLine later = closed.get(Math.min(place(closed, one.get()), place(closed, other.get())));
            if (!sameFramework(earlier, later)) {
                model.addAttribute("apart", List.of(earlier, later));
            } else if (earlier != later) {
                model.addAttribute(
                        "comparison", compare(results.of(viewer, earlier.id()), results.of(viewer, later.id())));
            }
        }
        return "assessments/result/comparison";
    }

    /**
     * Two that stand, through the same framework, the later first: the one asked for with the one before it, or else after
     * it; without one the latest that has one before. Empty when there is no such pair.
     */
    private static List<AssessmentLine> pair(List<AssessmentLine> closed, Optional<AssessmentId> asked) {
        List<AssessmentLine> stand =
                closed.stream().filter(AssessmentLine::stands).toList();
        List<List<AssessmentLine>> pairs = stand.stream()
                .flatMap(later -> stand.stream()
                        .skip(stand.indexOf(later) + 1L)
                        .filter(earlier -> sameFramework(earlier, later))
                        .limit(1)
                        .map(earlier -> List.of(later, earlier)))
                .toList();
        return Stream.of(0, 1)
                .flatMap(side -> pairs.stream()
                        .filter(pair -> asked.isEmpty() || pair.get(side).id().equals(asked.get())))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean sameFramework(AssessmentLine one, AssessmentLine other) {
        return one.framework().code().equals(other.framework().code());
    }

    private static List<Choices> choices(List<AssessmentLine> closed) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        closed.forEach(line -> choices.computeIfAbsent(line.framework().name(), name -> new ArrayList<>())
                .add(new Choice(line.id().toString(), line.name() + ", " + Shown.day(line.asOf()))));
        return choices.entrySet().stream()
                .map(framework -> new Choices(framework.getKey(), framework.getValue()))
                .toList();
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
}
