package org.concordat.portfolio.web;

import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.Standing.Look;

/** Where someone can mend what needs attention, as far as they may. */
final class Mending {

    /** @param key of what the link offers */
    record Mend(String href, String key) {}

    private final Lens lens;
    private final Viewer viewer;

    Mending(Lens lens, Viewer viewer) {
        this.lens = lens;
        this.viewer = viewer;
    }

    static Mend explained(Finding finding) {
        return new Mend(Addresses.explanation(finding.assessment(), finding.mechanism()), "mend.explanation");
    }

    /** The plan's actions about a mechanism, for what a published report says the explanation. */
    Mend planned(Standing standing, Finding finding) {
        return standing.published()
                ? explained(finding)
                : new Mend(
                        Addresses.plan(standing.arrangement(), lens) + "&mechanism="
                                + finding.mechanism().value(),
                        "mend.planned");
    }

    /** The field of the form that mends it, or the arrangement for whoever cannot change it. */
    Mend edited(Standing standing, String field, String key) {
        return viewer.facilitates()
                ? new Mend(Addresses.edit(standing.arrangement()) + "#" + field, key)
                : new Mend(Addresses.partners(standing.arrangement()), "mend.arrangement");
    }

    /** The way to a new look: the one under way, a new one, or the arrangement for whoever cannot start one. */
    Mend look(Standing standing) {
        UUID underWay = standing.underWay();
        if (!viewer.facilitates()) {
            return new Mend(Addresses.arrangement(standing.arrangement(), lens), "mend.arrangement");
        }
        return underWay == null
                ? new Mend(
                        Addresses.newAssessment(
                                standing.arrangement(), lens.framework().code()),
                        "mend.assess")
                : new Mend(Addresses.assessment(underWay), "mend.continue");
    }

    /** What is overdue in the plan. */
    Mend overdue(Standing standing) {
        return new Mend(Addresses.plan(standing.arrangement(), lens) + "&status=open", "mend.overdue");
    }

    /** What of the plan nobody sees to. */
    Mend unowned(Standing standing) {
        return new Mend(Addresses.plan(standing.arrangement(), lens) + "&owner=nobody", "mend.unowned");
    }

    static Mend result(Look latest) {
        return new Mend(Addresses.result(latest.assessment()), "mend.result");
    }

    static Mend evidence(Standing.RunningOut evidence) {
        return new Mend(Addresses.expiring(evidence.assessment()), "mend.evidence");
    }

    /** How the partner stands that is in distress, or the partners where several are, or for whoever cannot change it. */
    Mend distress(Standing standing, Standing.Distress distress) {
        UUID alone = distress.alone();
        return alone == null || !viewer.facilitates()
                ? new Mend(Addresses.partners(standing.arrangement()), "mend.partners")
                : new Mend("/partners/" + alone + "/edit#standing", "mend.partner");
    }
}
