package org.concordat.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.assessment.Looked.viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class DecidingTest {

    private static final Viewer DIRECTOR = viewer(null, Role.DIRECTOR);
    private static final Viewer CONSULTANT = viewer(null, Role.CONSULTANT);

    @Autowired
    BeanFactory beans;

    @Autowired
    Deciding deciding;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Clock clock;

    private ArrangementId arrangement;

    @BeforeEach
    void anArrangement() {
        World world = new World(partnering);
        arrangement = world.arrangement(world.partner(), world.partner());
    }

    private Deliberation read(DeliberationId id) {
        return Thought.read(beans, id);
    }

    private Arrangement arrangement() {
        return arrangements.findVisible(arrangement, Visibility.EVERYTHING).orElseThrow();
    }

    private void decide(DeliberationId id, String tier, @Nullable String reason, int days, @Nullable Long carryOver) {
        LocalDate effective = LocalDate.now(clock).plusDays(days);
        deciding.decide(
                DIRECTOR,
                id,
                read(id).version(),
                new DecisionTerms(Map.of("tier", tier), reason, effective, carryOver));
    }

    @Test
    void goesOnWithTheDraftThatIsOpen() {
        DeliberationId draft =
                deciding.begin(CONSULTANT, arrangement, Thought.AID).id();
        deciding.answer(CONSULTANT, draft, "influence", null, "strong");
        assertThat(deciding.begin(DIRECTOR, arrangement, Thought.AID).id()).isEqualTo(draft);
        assertThat(read(draft).answers()).containsExactly(Map.entry("influence", "strong"));
        assertThat(deciding.begin(DIRECTOR, arrangement, "hr-structure").id()).isNotEqualTo(draft);
    }

    @Test
    void overwritesNoAnswerThatSomeoneElseGaveMeanwhile() {
        DeliberationId draft =
                deciding.begin(CONSULTANT, arrangement, Thought.AID).id();
        deciding.answer(CONSULTANT, draft, "influence", null, "strong");
        assertThatThrownBy(() -> deciding.answer(DIRECTOR, draft, "influence", null, "little"))
                .isInstanceOf(StaleForm.class);
        // Who says the same, or answers something else, is not in the way.
        deciding.answer(DIRECTOR, draft, "influence", null, "strong");
        deciding.answer(DIRECTOR, draft, "risk", null, "high");
        deciding.answer(DIRECTOR, draft, "influence", "strong", null);
        assertThat(read(draft).answers()).containsExactly(Map.entry("risk", "high"));
    }

    @Test
    void takesOnlyAnswersThatThereAre() {
        DeliberationId draft =
                deciding.begin(CONSULTANT, arrangement, Thought.AID).id();
        refused("choice.unknown", () -> deciding.answer(DIRECTOR, draft, "influence", null, "huge"));
        assertThatThrownBy(() -> deciding.answer(DIRECTOR, draft, "weather", null, "fine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deciding.begin(DIRECTOR, arrangement, "weather"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void recordsOnlyWhatIsAnsweredInFullAndAsItWasLookedAt() {
        DeliberationId draft =
                deciding.begin(CONSULTANT, arrangement, Thought.AID).id();
        refused("deciding.incomplete", () -> deciding.record(CONSULTANT, draft, 0));
        Thought.answered(beans, CONSULTANT, arrangement);
        assertThatThrownBy(() -> deciding.record(CONSULTANT, draft, 0)).isInstanceOf(StaleForm.class);
        deciding.record(CONSULTANT, draft, read(draft).version());

        assertThat(read(draft).advice().recommended().get(0).name()).isEqualTo("Arm’s length");
        refused("deciding.recorded", () -> deciding.answer(CONSULTANT, draft, "influence", "little", "strong"));
        refused(
                "deciding.recorded",
                () -> deciding.record(CONSULTANT, draft, read(draft).version()));
        assertThat(deciding.begin(CONSULTANT, arrangement, Thought.AID).id()).isNotEqualTo(draft);
    }

    @Test
    void followsOrDecidesOtherwiseWithAReasonAndKeepsBoth() {
        DeliberationId record = Thought.recorded(beans, CONSULTANT, arrangement);
        refused("deciding.reason.required", () -> decide(record, "assurance", " ", 0, null));
        refused("deciding.reason.required", () -> decide(record, "other", null, 0, null));
        refused("choice.unknown", () -> decide(record, "plenty", "Why not", 0, null));
        refused("choice.required", () -> decide(record, "", "Why not", 0, null));
        decide(record, "arms-length", null, 0, null);
        decide(record, "assurance", "They asked us to watch.", 14, null);

        assertThat(read(record).decisions())
                .extracting(decision -> decision.choices().get(0).name())
                .containsExactly("Arm’s length", "Assurance");
        assertThat(read(record).decisions())
                .extracting(decision -> decision.choices().get(0).follows())
                .containsExactly(true, false);
        assertThat(arrangement().tier()).isEqualTo(SupportTier.ASSURANCE);
    }

    @Test
    void letsOnlyDirectorsDecide() {
        DeliberationId record = Thought.recorded(beans, CONSULTANT, arrangement);
        DecisionTerms terms = new DecisionTerms(Map.of("tier", "arms-length"), null, LocalDate.now(clock), null);
        for (Role role : new Role[] {Role.CONSULTANT, Role.ADMINISTRATOR}) {
            refused("deciding.directors-only", () -> deciding.decide(viewer(null, role), record, 1, terms));
        }
    }

    @Test
    void carriesOverWhatWasDecidedAndNotWhatWasRecommended() {
        DeliberationId record = Thought.recorded(beans, CONSULTANT, arrangement);
        long version = arrangement().version();
        decide(record, "leverage", "It teaches us as much.", 0, version);
        assertThat(arrangement().tier()).isEqualTo(SupportTier.LEVERAGE);
        assertThat(arrangement().terms().integrationModel()).isEqualTo(IntegrationModel.THIRD_ENTITY);
        assertThat(read(record).decisions().get(0).carriedOver()).isTrue();

        assertThatThrownBy(() -> decide(record, "arms-length", null, 0, version))
                .isInstanceOf(StaleForm.class);
        refused(
                "deciding.carry-over.in-future",
                () -> decide(record, "arms-length", null, 1, arrangement().version()));
        refused(
                "deciding.carry-over.nothing",
                () -> decide(record, "other", "Another way", 0, arrangement().version()));
        assertThat(read(record).decisions()).hasSize(1);
        assertThat(arrangement().tier()).isEqualTo(SupportTier.LEVERAGE);
    }

    @Test
    void leavesARetiredArrangementAsItIs() {
        DeliberationId record = Thought.recorded(beans, CONSULTANT, arrangement);
        partnering.retire(arrangement, Visibility.EVERYTHING);
        assertThatThrownBy(() -> deciding.begin(DIRECTOR, arrangement, Thought.AID))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> decide(record, "arms-length", null, 0, null)).isInstanceOf(Refusal.class);
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
    }
}
