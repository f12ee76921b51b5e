package org.concordat.assessment.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.evidence.Expiring;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.moving.Moving;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assessments of an arrangement: the list, and the desk of whoever runs one. */
@Controller
class AssessmentPages {

    private final Assessing assessing;
    private final Desks desks;
    private final Assessments assessments;
    private final Arrangements arrangements;
    private final Supporting supporting;
    private final Moving moving;
    private final Clock clock;

    AssessmentPages(
            Assessing assessing,
            Desks desks,
            Assessments assessments,
            Arrangements arrangements,
            Supporting supporting,
            Moving moving,
            Clock clock) {
        this.assessing = assessing;
        this.desks = desks;
        this.assessments = assessments;
        this.arrangements = arrangements;
        this.supporting = supporting;
        this.moving = moving;
        this.clock = clock;
    }

    @GetMapping("/arrangements/{arrangement}/assessments")
    String index(@PathVariable ArrangementId arrangement, Viewer viewer, Model model) {
        model.addAttribute("arrangement", visible(arrangement, viewer));
        List<AssessmentLine> lines = assessments.linesOf(arrangement, Visibility.of(viewer));
        model.addAttribute(
                "lines",
                lines.stream().map(line -> ListedView.of(line, clock.getZone())).toList());
        model.addAttribute(
                "comparable",
                lines.stream()
                        .filter(line -> line.status() == AssessmentStatus.CLOSED)
                        .collect(groupingBy(line -> line.framework().code(), counting()))
                        .values()
                        .stream()
                        .anyMatch(closed -> closed > 1));
        return "assessments/index";
    }

    @GetMapping("/assessments/{id}")
    String show(@PathVariable AssessmentId id, Viewer viewer, Model model) {
        return desk(id, viewer, model);
    }

    @PostMapping("/assessments/{id}/consolidation")
    String consolidate(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        assessing.consolidate(viewer, id);
        flash.addFlashAttribute("notice", "assessment.consolidating");
        return "redirect:/assessments/" + id;
    }

    @PostMapping("/assessments/{id}/consolidation/withdrawal")
    String takeAnswersAgain(@PathVariable AssessmentId id, Viewer viewer, RedirectAttributes flash) {
        assessing.takeAnswersAgain(viewer, id);
        flash.addFlashAttribute("notice", "assessment.open-again");
        return "redirect:/assessments/" + id;
    }

    private String desk(AssessmentId id, Viewer viewer, Model model) {
        Desk desk = desks.of(viewer, id);
        model.addAttribute("desk", DeskView.of(desk, LocalDate.now(clock), clock.getZone()));
        model.addAttribute("expiring", expiring(desk, viewer));
        model.addAttribute("newer", moving.newer(desk.assessment()).orElse(null));
        model.addAttribute("moves", moves(id));
        model.addAttribute(
                "correcting",
                desk.assessment().status() == AssessmentStatus.CLOSED && desk.correctedBy() == null
                        ? assessments.correctionOf(id).orElse(null)
                        : null);
        return "assessments/show";
    }

    /** @param when who moved it, and when */
    record MoveLine(String reason, String when) {}

    private List<MoveLine> moves(AssessmentId id) {
        return assessments.movesOf(id).stream()
                .map(move -> new MoveLine(move.reason(), DeskView.signed(move.signature(), clock.getZone())))
                .toList();
    }

    /** Of an assessment that counts, or will. */
    private @Nullable Expiring expiring(Desk desk, Viewer viewer) {
        Assessment assessment = desk.assessment();
        return assessment.cancellation() == null && desk.correctedBy() == null
                ? supporting.expiring(viewer, assessment.id(), assessment.mode())
                : null;
    }

    private Arrangement visible(ArrangementId arrangement, Viewer viewer) {
        return arrangements.findVisible(arrangement, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }
}
