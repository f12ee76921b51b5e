package org.concordat.assessment.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Desks.Talk;
import org.concordat.assessment.result.LastTime;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.NotApplying;
import org.concordat.assessment.settlement.Parking;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.web.DeskView.Heading;
import org.concordat.assessment.web.evidence.EvidenceLine;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.PartnerName;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** One mechanism of an assessment, with what the partners hold of it. */
record MechanismView(
        Heading heading,
        Mechanism mechanism,
        String area,
        int target,
        boolean critical,
        String applicability,
        boolean figuresShown,
        Ladder ladder,
        @Nullable LevelShown consolidated,
        @Nullable String together,
        @Nullable String gap,
        boolean flagged,
        List<CommentLine> comments,
        @Nullable AgreedLine agreed,
        Map<String, String> dissent,
        @Nullable ReasonLine notApplying,
        @Nullable ReasonLine parked,
        List<Heard> heard,
        @Nullable LastTimeLine lastTime,
        List<OfferView> elsewhere,
        List<EvidenceLine> evidence,
        String grade,
        List<Choice> choices,
        long version) {

    /** What someone wrote; by is null where no name may be shown. */
    record CommentLine(String text, @Nullable String by) {}

    record AgreedLine(LevelShown level, String reason, String agreedBy, String recorded) {}

    /** A partner heard. */
    record Heard(String id, String name) {

        static Heard of(PartnerName named) {
            return new Heard(named.id().toString(), named.name());
        }
    }

    /** Why it counts nowhere, or is put off. */
    record ReasonLine(String reason, String recorded) {}

    /**
     * Where it stood in the look before, and what was settled there.
     *
     * @param corrected whether that look is corrected by this one
     * @param dissent what a partner held instead, by the partner's id
     */
    record LastTimeLine(
            String asOf,
            boolean corrected,
            @Nullable LevelShown level,
            @Nullable AgreedLine agreed,
            Map<String, String> dissent,
            @Nullable ReasonLine notApplying) {

        static LastTimeLine of(LastTime last, @Nullable Settlement settled, boolean corrected, ZoneId zone) {
            return new LastTimeLine(
                    Shown.day(last.asOf()),
                    corrected,
                    LevelShown.orNull(last.level()),
                    MechanismView.agreed(settled == null ? null : settled.agreed(), zone),
                    settled == null ? Map.of() : MechanismView.dissent(settled),
                    MechanismView.notApplying(settled == null ? null : settled.notApplying(), zone));
        }

        public boolean settled() {
            return agreed != null || notApplying != null;
        }
    }

    /** A level to choose from: the five steps, and the positions' mean where it lies between two. */
    record Choice(String value, LevelShown level, String description) {}

    static MechanismView of(Talk talk, List<EvidenceLine> evidence, ZoneId zone) {
        Desk desk = talk.desk();
        MechanismCode code = talk.mechanism();
        Settlement settled = desk.settled(code).orElse(null);
        Mechanism mechanism = desk.framework().mechanism(code).orElseThrow(NotFound::new);
        MechanismScore score = desk.document().result().mechanism(code).orElseThrow(NotFound::new);
        boolean shown = desk.figuresShown();
        Double consolidated = shown ? score.finding().consolidated() : null;
        Double gap = shown ? score.finding().gap() : null;
        return new MechanismView(
                Heading.of(desk, zone),
                mechanism,
                desk.framework().areaOf(code).name(),
                score.mechanism().target(),
                score.mechanism().critical(),
                DeskView.code(score.applicability()),
                shown,
                Ladder.of(desk.document(), score),
                LevelShown.orNull(consolidated),
                consolidated == null ? null : Double.toString(consolidated),
                gap == null ? null : Shown.level(gap),
                shown && score.finding().gapFlagged(),
                shown ? comments(talk) : List.of(),
                agreed(settled == null ? null : settled.agreed(), zone),
                settled == null ? Map.of() : dissent(settled),
                notApplying(settled == null ? null : settled.notApplying(), zone),
                parked(settled == null ? null : settled.parked(), zone),
                desk.heard().stream().map(Heard::of).toList(),
                talk.lastTime()
                        .map(last -> LastTimeLine.of(
                                last,
                                talk.settledThen().orElse(null),
                                desk.assessment().correction() != null,
                                zone))
                        .orElse(null),
                helpsToKnow(settled, shown, consolidated, score)
                        ? talk.elsewhere().stream().map(OfferView::of).toList()
                        : List.of(),
                evidence,
                score.finding().evidence().name(),
                choices(mechanism, consolidated),
                settled == null ? 0 : settled.edition());
    }

    /** Whether it helps to know what was agreed elsewhere: nothing is settled, and nobody gave a level or they are apart. */
    private static boolean helpsToKnow(
            @Nullable Settlement settled, boolean shown, @Nullable Double consolidated, MechanismScore score) {
        return (settled == null || !settled.isSettled())
                && shown
                && (consolidated == null || score.finding().gapFlagged());
    }

    private static List<CommentLine> comments(Talk talk) {
        Desk desk = talk.desk();
        return desk.disclosure().comments(talk.mechanism(), desk.respondents(), talk.saidBefore()).stream()
                .map(comment -> new CommentLine(
                        comment.text(),
                        comment.by() == null ? null : comment.by().name()))
                .toList();
    }

    private static @Nullable AgreedLine agreed(@Nullable AgreedLevel level, ZoneId zone) {
        return level == null
                ? null
                : new AgreedLine(
                        LevelShown.of(level.level()),
                        level.reason(),
                        level.agreedBy(),
                        DeskView.signed(level.signature(), zone));
    }

    private static Map<String, String> dissent(Settlement settled) {
        return settled.dissent().entrySet().stream()
                .collect(Collectors.toMap(
                        held -> held.getKey().toString(),
                        held -> Shown.level(held.getValue().level()) + ": "
                                + held.getValue().reason()));
    }

    private static @Nullable ReasonLine notApplying(@Nullable NotApplying why, ZoneId zone) {
        return why == null ? null : new ReasonLine(why.reason(), DeskView.signed(why.signature(), zone));
    }

    private static @Nullable ReasonLine parked(@Nullable Parking why, ZoneId zone) {
        return why == null
                ? null
                : new ReasonLine(Objects.requireNonNullElse(why.note(), ""), DeskView.signed(why.signature(), zone));
    }

    /** What a partner holds in place of what was agreed, and why; null where it does not. */
    public @Nullable String dissentOf(String partner) {
        return dissent.get(partner);
    }

    /** Who settled it as it is, and when; null while nobody did. */
    public @Nullable String recorded() {
        if (agreed != null) {
            return agreed.recorded();
        }
        return notApplying != null ? notApplying.recorded() : parked == null ? null : parked.recorded();
    }

    public boolean settled() {
        return agreed != null || notApplying != null;
    }

    private static List<Choice> choices(Mechanism mechanism, @Nullable Double consolidated) {
        List<Choice> choices = new ArrayList<>();
        for (int step = 0; step <= Level.HIGHEST; step++) {
            String text = Integer.toString(step);
            choices.add(new Choice(text, new LevelShown(step, text), mechanism.level(step)));
        }
        if (consolidated != null && consolidated != Math.rint(consolidated)) {
            choices.add(new Choice(Double.toString(consolidated), LevelShown.of(consolidated), ""));
        }
        return choices;
    }
}
