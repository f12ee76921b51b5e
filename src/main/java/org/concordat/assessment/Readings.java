package org.concordat.assessment;

import java.util.ArrayList;
import java.util.List;
import org.concordat.catalogue.Catalogue;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments that are read out of published reports, where nobody could be asked. */
@Service
@Transactional
public class Readings {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Closing closing;
    private final Catalogue catalogue;

    Readings(Assessments assessments, Respondents respondents, Closing closing, Catalogue catalogue) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.closing = closing;
        this.catalogue = catalogue;
    }

    /** Begins to read an assessment out of a published report; it pins what the report speaks of. */
    public Reading begin(
            Arrangement arrangement, Pinned pinned, AssessmentTerms terms, Published report, Signature by) {
        List<MechanismCode> mechanisms = pinned.mechanisms(catalogue);
        Assessment assessment = new Assessment(arrangement, pinned, mechanisms, terms, by);
        assessment.readFrom(report);
        assessment.open();
        return new Reading(assessment, new ArrayList<>());
    }

    /** Keeps what was read, and closes it as any other. */
    public AssessmentId close(Reading reading, Signature by) {
        Assessment assessment = assessments.save(reading.assessment());
        assessments.flush();
        List<Respondent> asked =
                reading.respondents().stream().map(respondents::save).toList();
        closing.close(assessment, asked, by);
        return assessment.id();
    }

    /**
     * An assessment that is being read out of a published report.
     *
     * @param respondents who stands for the partners whose own standing the report tells
     */
    public record Reading(Assessment assessment, List<Respondent> respondents) {

        /** Someone who stands for a partner. */
        public Respondent invite(PartnerId partner, String name) {
            Respondent asked = assessment.invite(partner, name, null, null);
            respondents.add(asked);
            return asked;
        }
    }
}
