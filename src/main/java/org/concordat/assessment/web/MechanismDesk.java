package org.concordat.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Desks.Talk;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.evidence.Supporting;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.web.evidence.EvidenceLine;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays one mechanism out: the page that several kinds of forms stand on, each kept as it was typed if it comes back. */
@Component
class MechanismDesk {

    private final Desks desks;
    private final Supporting supporting;
    private final Clock clock;

    MechanismDesk(Desks desks, Supporting supporting, Clock clock) {
        this.desks = desks;
        this.supporting = supporting;
        this.clock = clock;
    }

    String page(AssessmentId id, String mechanism, Walk walk, Viewer viewer, Model model) {
        Talk talk = desks.about(viewer, id, code(mechanism));
        model.addAttribute(
                "view",
                MechanismView.of(
                        talk,
                        EvidenceLine.of(
                                supporting.shelf(viewer, new EvidencePlace.OfAssessment(id)),
                                talk.mechanism(),
                                LocalDate.now(clock)),
                        clock.getZone()));
        model.addAttribute("list", TalkList.of(talk.desk(), walk));
        model.addAttribute("standing", DeskView.standingOrNull(talk.desk()));
        Optional<Settlement> settled = talk.desk().settled(talk.mechanism());
        if (!model.containsAttribute("agreement")) {
            model.addAttribute("agreement", AgreementForm.of(settled.orElse(null), talk.whoAgrees()));
        }
        if (!model.containsAttribute("leaving")) {
            model.addAttribute(
                    "leaving",
                    NotApplyingForm.of(settled.map(Settlement::notApplying).orElse(null)));
        }
        if (!model.containsAttribute("parking")) {
            model.addAttribute(
                    "parking", ParkingForm.of(settled.map(Settlement::parked).orElse(null)));
        }
        return "assessments/mechanism";
    }

    static MechanismCode code(String text) {
        try {
            return new MechanismCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound();
        }
    }

    static String address(AssessmentId id, String mechanism, Walk walk) {
        return "/assessments/" + id + "/mechanisms/" + code(mechanism) + walk.query();
    }
}
