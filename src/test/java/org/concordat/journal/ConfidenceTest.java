package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was answered in confidence stays so, in the journal too. */
@ConcordatTest
class ConfidenceTest {

    private static final String WORDS = "Look again at why you chose so low";
    private static final String COMMENT = "They never came to the table";

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Assessing assessing;

    @Autowired
    PeopleAsked people;

    @Autowired
    Inviting inviting;

    @Autowired
    Answering answering;

    @Autowired
    JdbcTemplate database;

    private final Viewer facilitator = viewer(null, Role.CONSULTANT);
    private final String ann = "Ann-" + UUID.randomUUID();
    private PartnerId council;
    private PartnerId provider;
    private ArrangementId arrangement;
    private AssessmentId assessment;
    private RespondentId sheet;

    @BeforeEach
    void someoneToLookAt() {
        World world = new World(partnering);
        council = world.partner();
        provider = world.partner();
        arrangement = world.arrangement(council, provider);
    }

    private void asked(Mode mode) {
        FrameworkVersionId framework = catalogue.load(Looked.framework("small-" + UUID.randomUUID()));
        catalogue.publish(framework, "A test");
        AssessmentTerms terms =
                new AssessmentTerms("Autumn", LocalDate.of(2026, 11, 20), mode, Map.of(council, 1.0, provider, 1.0));
        assessment = assessing.open(facilitator, arrangement, framework, terms);
        sheet = people.invite(facilitator, assessment, council, ann, null);
    }

    private void answered(Mode mode) {
        asked(mode);
        Answer answer = Answer.rated(1, COMMENT, Signature.of(facilitator, Instant.parse("2026-11-21T10:32:00Z")));
        answering.answer(facilitator, sheet, BOARDS, answer, 0);
    }

    @Test
    void keepsNothingOfWhatIsSaidOnAnAnonymousSheetNorHowOftenOrWhenItWasSaid() {
        answered(Mode.ANONYMOUS);

        List<Entry> told = Read.of(database, sheet.respondentId());
        Entry entered = told.get(told.size() - 1);
        assertThat(entered.confided()).isNull();
        assertThat(Read.lines(entered)).containsExactly("Standing: Asked → Answering");
        for (int edition = 1; edition < 4; edition++) {
            Answer another = Answer.rated(edition, null, Signature.of(facilitator, Instant.now(Clock.systemUTC())));
            answering.answer(facilitator, sheet, BOARDS, another, edition);
        }
        assertThat(Read.of(database, sheet.respondentId())).hasSameSizeAs(told);
        answering.submit(facilitator, sheet, 4);
        assertThat(Read.of(database, sheet.respondentId())).hasSize(told.size() + 1);
        assertThat(told.toString()).doesNotContain(COMMENT, "One-sided", BOARDS.value());
    }

    @Test
    void tellsOfASheetByPartnerThatItWasAnsweredAndWhatOnlyToThoseWhoMayReadIt() throws Exception {
        answered(Mode.BY_PARTNER);
        String history = "/assessments/" + assessment + "/journal";

        assertThat(page(history, As.consultant())).contains(COMMENT, "1, One-sided");
        assertThat(page(history, As.boundTo(council.partnerId(), Role.CONSULTANT)))
                .contains(COMMENT);
        assertThat(page(history, As.boundTo(provider.partnerId(), Role.CONSULTANT)))
                .contains("what they say is for those who may read them")
                .doesNotContain(COMMENT, "One-sided");
        assertThat(page("/journal?subject=" + ann, As.administrator())).contains(COMMENT);
    }

    @Test
    void tellsHowOftenALinkWasFollowedUnlessTheSheetIsAnonymous() throws Exception {
        for (Mode mode : new Mode[] {Mode.BY_PARTNER, Mode.ANONYMOUS}) {
            asked(mode);
            String token = inviting.newLink(facilitator, sheet);
            int before = Read.of(database, sheet.respondentId()).size();
            web.perform(post("/invitation/" + token).with(csrf())).andExpect(status().isFound());
            assertThat(Read.of(database, sheet.respondentId())).hasSize(before + (mode == Mode.ANONYMOUS ? 0 : 1));
        }
    }

    @Test
    void tellsThatASaveWasRefusedAndNotOfWhat() throws Exception {
        asked(Mode.ANONYMOUS);
        String token = inviting.newLink(facilitator, sheet);
        for (String choice : new String[] {"2", "3"}) {
            web.perform(post("/answers/" + sheet + "/" + BOARDS)
                    .param("choice", choice)
                    .param("edition", "0")
                    .with(csrf())
                    .with(As.guest(token)));
        }
        assertThat(Read.of(database, sheet.respondentId()).toString())
                .contains("POST /answers/" + sheet + "/…")
                .doesNotContain(BOARDS.value());
    }

    @Test
    void tellsNoAdministratorOfAnAnonymousSheetNotEvenInAFile() throws Exception {
        answered(Mode.ANONYMOUS);

        assertThat(page("/journal?kind=respondent&subject=" + ann, As.administrator()))
                .contains(ann + ", for ")
                .doesNotContain("They never");
        assertThat(page("/journal/entries.csv?kind=respondent&subject=" + ann, As.administrator()))
                .contains(ann)
                .doesNotContain("They never");
    }

    @Test
    void tellsTheWordsWithWhichASheetIsGivenBackOnlyToThoseWhoMayReadIt() throws Exception {
        givenBack(Mode.BY_PARTNER);
        String history = "/assessments/" + assessment + "/journal";

        assertThat(page(history, As.consultant())).contains("Given back with", WORDS);
        assertThat(page(history, As.boundTo(provider.partnerId(), Role.CONSULTANT)))
                .contains("Given back with", "for those who may read the answers")
                .doesNotContain(WORDS);
        givenBack(Mode.ANONYMOUS);
        assertThat(Read.of(database, sheet.respondentId()).toString())
                .contains("nobody is told what it says")
                .doesNotContain(WORDS);
    }

    private void givenBack(Mode mode) {
        answered(mode);
        database.update(
                "update respondent set status = 'submitted', submitted_at = now() where respondent_id = ?",
                sheet.respondentId());
        people.giveBack(facilitator, sheet, WORDS);
    }

    @Test
    void tellsWhoAnswersOnlyToWhoFacilitates() throws Exception {
        answered(Mode.ATTRIBUTED);
        String history = "/arrangements/" + arrangement + "/journal";

        assertThat(page(history, As.consultant())).contains(ann + ", for ", COMMENT);
        assertThat(page(history, As.director())).contains("Autumn").doesNotContain(ann + ", for ", COMMENT);
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
