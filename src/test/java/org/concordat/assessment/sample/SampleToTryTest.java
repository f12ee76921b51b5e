package org.concordat.assessment.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.sheet.Respondents;
import org.concordat.assessment.sheet.SheetLine;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Access;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Kind;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.World;
import org.concordat.partnership.sample.SampleAssessmentFound;
import org.concordat.partnership.sample.SampleFile.SampleAssessment;
import org.concordat.partnership.sample.SampleFile.SampleRating;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class SampleToTryTest {

    @Autowired
    private SampleAssessments samples;

    @Autowired
    private Partnering partnering;

    @Autowired
    private Access access;

    @Autowired
    private Users users;

    @Autowired
    private Respondents respondents;

    @Test
    void opensOneAssessmentThatTheSampleRespondentCanAnswer() {
        World world = new World(partnering);
        PartnerId council = world.partner();
        PartnerId provider = world.partner();
        ArrangementId arrangement = world.arrangement(council, provider);
        UserId respondent = person(Role.RESPONDENT);
        person(Role.CONSULTANT);
        List<SampleRating> ratings = List.of(
                new SampleRating(new MechanismCode("SO1"), 3, "They sit together.", "p. 1", Map.of("council", 2)),
                new SampleRating(new MechanismCode("SO2"), 1, "One of them does.", "p. 2", Map.of()));
        SampleAssessment said = new SampleAssessment(
                Catalogue.DEFAULT_FRAMEWORK,
                "As read",
                LocalDate.of(2014, 1, 31),
                List.of("council", "provider"),
                ratings);
        samples.read(new SampleAssessmentFound(
                arrangement,
                Stage.OPERATION,
                SupportTier.ASSURANCE,
                Kind.JOINT_VENTURE,
                Map.of("council", council, "provider", provider),
                said,
                "A report (2014)"));

        samples.openOneToTry();
        samples.openOneToTry();

        assertThat(respondents.ownSheets(respondent.userId()))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.assessment()).isEqualTo(SampleAssessments.TRY_IT))
                .satisfies(sheet -> assertThat(sheet.open()).isTrue())
                .extracting(SheetLine::asked)
                .isEqualTo(18);
    }

    private UserId person(Role role) {
        String email = role.code() + "@concordat.example";
        return users.findByEmail(email)
                .map(User::id)
                .orElseGet(() -> access.add(PersonTerms.of(email, "Sample " + role.code(), EnumSet.of(role), null)));
    }
}
