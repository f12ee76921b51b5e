package org.concordat.deciding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.assessment.Signature;
import org.concordat.deciding.Decision.Choice;
import org.concordat.deciding.Decision.Taken;
import org.concordat.deciding.aid.Advice.Recommended;
import org.concordat.deciding.aid.Aid;
import org.concordat.deciding.aid.Matter;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Coded;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: answers aids, records what they recommend and what directors decide. What the asker may not see is
 * not found.
 */
@Service
@Transactional
public class Deciding {

    private final Deliberations deliberations;
    private final Aids aids;
    private final Arrangements arrangements;
    private final Partnering partnering;
    private final Clock clock;

    Deciding(Deliberations deliberations, Aids aids, Arrangements arrangements, Partnering partnering, Clock clock) {
        this.deliberations = deliberations;
        this.aids = aids;
        this.arrangements = arrangements;
        this.partnering = partnering;
        this.clock = clock;
    }

    /** Begins a draft with an aid. Where one is open, it is gone on with. */
    public Deliberation begin(Viewer viewer, ArrangementId id, String aidCode) {
        Aid aid = aids.of(aidCode).orElseThrow(NotFound::new);
        Arrangement arrangement = arrangement(viewer, id);
        return deliberations.findDraft(id, aidCode).orElseGet(() -> {
            arrangement.requireInUse();
            return deliberations.save(new Deliberation(id, aid, signed(viewer)));
        });
    }

    /**
     * Answers a question. Throws {@link StaleForm} when someone else answered it since.
     *
     * @param was the answer that was looked at; null for none
     * @param choice null for no answer
     */
    public void answer(
            Viewer viewer, DeliberationId id, String question, @Nullable String was, @Nullable String choice) {
        Deliberation draft = deliberation(viewer, id);
        Aid aid = aids.of(draft.aid()).orElseThrow(NotFound::new);
        if (choice != null
                && !aid.question(question).orElseThrow(NotFound::new).codes().contains(choice)) {
            throw Refusal.of("choice", "choice.unknown");
        }
        String now = aid.known(draft.answers()).get(question);
        if (!Objects.equals(now, choice) && !draft.isRecorded()) {
            StaleForm.unlessCurrent(was, now);
        }
        draft.answer(question, choice, signed(viewer));
    }

    /** Records what a draft came to. Throws {@link StaleForm} when an answer changed since it was looked at. */
    public void record(Viewer viewer, DeliberationId id, long version) {
        Deliberation draft = deliberation(viewer, id);
        StaleForm.unlessCurrent(version, draft.version());
        draft.record(aids.of(draft.aid()).orElseThrow(NotFound::new), signed(viewer));
    }

    /**
     * A director decides on a recommendation, and carries it over to the arrangement if they want. Throws {@link StaleForm}
     * when someone else decided since, or changed the arrangement.
     */
    public void decide(Viewer viewer, DeliberationId id, long version, DecisionTerms terms) {
        if (!viewer.is(Role.DIRECTOR)) {
            throw new Refusal("deciding.directors-only");
        }
        Deliberation record = deliberation(viewer, id);
        StaleForm.unlessCurrent(version, record.version());
        List<Choice> choices = record.advice().recommended().stream()
                .flatMap(each -> choice(each, terms).stream())
                .toList();
        Long carryOver = terms.carryOver();
        record.decide(
                new Decision(new Taken(choices), terms.reason(), terms.effective(), carryOver != null, signed(viewer)));
        if (carryOver != null) {
            carryOver(viewer, record.arrangement(), carryOver, choices, terms.effective());
        }
    }

    private static Optional<Choice> choice(Recommended recommended, DecisionTerms terms) {
        String code = terms.choices().get(recommended.matter());
        return code == null || code.isBlank()
                ? Optional.empty()
                : Optional.of(new Choice(
                        recommended.matter(),
                        recommended.title(),
                        code,
                        recommended.nameOf(code).orElse(""),
                        recommended.sets(),
                        code.equals(recommended.code())));
    }

    private void carryOver(
            Viewer viewer, ArrangementId arrangement, long version, List<Choice> choices, LocalDate effective) {
        if (effective.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("carryOver", "deciding.carry-over.in-future");
        }
        partnering.settle(
                arrangement,
                version,
                term(choices, Matter.SUPPORT_TIER, SupportTier.class),
                term(choices, Matter.INTEGRATION_MODEL, IntegrationModel.class),
                Visibility.of(viewer));
    }

    /** What was decided of a term; null where the aid does not decide it. */
    private static <E extends Enum<E> & Coded> @Nullable E term(List<Choice> choices, String term, Class<E> values) {
        return choices.stream()
                .filter(choice -> term.equals(choice.sets()))
                .findFirst()
                .map(choice -> Coded.of(values, choice.code())
                        .orElseThrow(() -> Refusal.of("carryOver", "deciding.carry-over.nothing")))
                .orElse(null);
    }

    private Deliberation deliberation(Viewer viewer, DeliberationId id) {
        Deliberation found =
                deliberations.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        arrangement(viewer, found.arrangement()).requireInUse();
        return found;
    }

    private Arrangement arrangement(Viewer viewer, ArrangementId id) {
        return arrangements.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private Signature signed(Viewer viewer) {
        return Signature.of(viewer, clock.instant());
    }
}
