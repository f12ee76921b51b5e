package org.concordat.assessment.desk;

import java.util.List;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.PartnerName;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * All that whoever runs an assessment works with.
 *
 * @param settled what was settled, by mechanism
 * @param heard the partners heard, by name
 * @param framework what it is looked at against: of the version, what is asked about
 * @param leftOut the names of the version's areas that are not asked about
 * @param correctedBy the closed assessment that stands in its place; null when none does
 * @param disclosure what of the respondents' sheets the viewer may see; ask it before showing any
 * @param document the scorecard as it stands or as it was kept, as far as the viewer may see it
 * @param state what {@link Closing#close} is told, so that nothing is frozen unseen
 */
public record Desk(
        Assessment assessment,
        List<Respondent> respondents,
        List<Evidence> evidence,
        List<Settlement> settled,
        List<PartnerName> heard,
        FrameworkDocument framework,
        List<String> leftOut,
        @Nullable AssessmentId correctedBy,
        Disclosure disclosure,
        ScorecardDocument document,
        long state) {

    /** What was settled about a mechanism, if anything ever was. */
    public Optional<Settlement> settled(MechanismCode mechanism) {
        return settled.stream()
                .filter(each -> each.mechanism().equals(mechanism))
                .findFirst();
    }

    /** Whether any figures may be shown yet. */
    public boolean figuresShown() {
        return disclosure.showsFiguresOf(assessment);
    }
}
