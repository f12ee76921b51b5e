package org.concordat.assessment.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.assessment.Asked;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.Published;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceRegister;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.settlement.Settlements;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.Respondents;
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
    private final EvidenceRegister register;
    private final Settlements settlements;
    private final Closing closing;
    private final Catalogue catalogue;

    Readings(
            Assessments assessments,
            Respondents respondents,
            EvidenceRegister register,
            Settlements settlements,
            Closing closing,
            Catalogue catalogue) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.register = register;
        this.settlements = settlements;
        this.closing = closing;
        this.catalogue = catalogue;
    }

    /** Begins to read an assessment out of a published report; it pins what the report speaks of. */
    public Reading begin(
            Arrangement arrangement, Pinned pinned, AssessmentTerms terms, Published report, Signature by) {
        Asked asked = pinned.asked(catalogue, terms.areas());
        Assessment assessment = new Assessment(arrangement, pinned, asked, terms, by);
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
        reading.evidence().forEach(register::save);
        reading.settled().forEach(settlements::save);
        closing.close(assessment, asked, by);
        return assessment.id();
    }

    /**
     * An assessment that is being read out of a published report.
     *
     * @param respondents who stands for the partners whose own standing the report tells
     * @param evidence what the report shows
     * @param settled the levels that it tells
     */
    public record Reading(
            Assessment assessment, List<Respondent> respondents, List<Evidence> evidence, List<Settlement> settled) {

        /** One with people already, and nothing else yet. */
        public Reading(Assessment assessment, List<Respondent> respondents) {
            this(assessment, respondents, new ArrayList<>(), new ArrayList<>());
        }

        /** What the report shows of a mechanism, or of several. */
        public void support(EvidenceTerms terms, Signature by) {
            evidence.add(new Evidence(assessment, terms, by));
        }

        /** The level that the report tells of a mechanism. */
        public void agree(MechanismCode mechanism, AgreedLevel level) {
            Settlement settlement = new Settlement(assessment, mechanism);
            settlement.agree(assessment, level, Map.of());
            settled.add(settlement);
        }

        /** Someone who stands for a partner. */
        public Respondent invite(PartnerId partner, String name) {
            Respondent asked = new Respondent(assessment, partner, name, null, null);
            respondents.add(asked);
            return asked;
        }
    }
}
