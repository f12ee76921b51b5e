package org.concordat.assessment.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.concordat.assessment.AgreedLevel;
import org.concordat.assessment.Assessing.Desk;
import org.concordat.assessment.NotApplying;
import org.concordat.assessment.Settlement;
import org.concordat.assessment.web.DeskView.Heading;
import org.concordat.assessment.web.evidence.EvidenceLine;
import org.concordat.catalogue.Mechanism;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
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
        boolean withheld,
        List<PositionLine> positions,
        @Nullable LevelShown consolidated,
        @Nullable String gap,
        boolean flagged,
        List<CommentLine> comments,
        @Nullable AgreedLine agreed,
        @Nullable NotApplyingLine notApplying,
        List<EvidenceLine> evidence,
        String grade,
        List<Choice> choices,
        long version,
        @Nullable String previous,
        @Nullable String next) {

    /** What a partner holds. */
    record PositionLine(
            String partner,
            @Nullable LevelShown level,
            List<Integer> given,
            int notSure,
            int doesNotApply,
            @Nullable String agreement,
            String voice) {}

    /** What someone wrote; by is null where no name may be shown. */
    record CommentLine(String text, @Nullable String by) {}

    record AgreedLine(LevelShown level, String reason, String agreedBy, String recorded) {}

    record NotApplyingLine(String reason, String recorded) {}

    /** A level to choose from: the five steps, and the positions' mean where it lies between two. */
    record Choice(String value, LevelShown level, String description) {}

    static MechanismView of(Desk desk, MechanismCode code, List<EvidenceLine> evidence, ZoneId zone) {
        Mechanism mechanism = desk.framework().mechanism(code).orElseThrow(NotFound::new);
        MechanismScore score = desk.document().result().mechanism(code).orElseThrow(NotFound::new);
        boolean shown = desk.figuresShown();
        Double consolidated = shown ? score.finding().consolidated() : null;
        Double gap = shown ? score.finding().gap() : null;
        List<MechanismCode> all = desk.assessment().mechanisms();
        int place = all.indexOf(code);
        return new MechanismView(
                Heading.of(desk, zone),
                mechanism,
                desk.framework().areaOf(code).name(),
                score.mechanism().target(),
                score.mechanism().critical(),
                DeskView.code(score.applicability()),
                shown,
                desk.document().withheld().positions().contains(code),
                shown
                        ? score.positions().stream()
                                .map(position -> position(desk, position))
                                .toList()
                        : List.of(),
                LevelShown.orNull(consolidated),
                gap == null ? null : Shown.level(gap),
                shown && score.finding().gapFlagged(),
                shown ? comments(desk, code) : List.of(),
                agreed(desk.settled(code).map(Settlement::agreed).orElse(null), zone),
                notApplying(desk.settled(code).map(Settlement::notApplying).orElse(null), zone),
                evidence,
                score.finding().evidence().name(),
                choices(mechanism, consolidated),
                desk.settled(code).map(Settlement::edition).orElse(0L),
                place > 0 ? all.get(place - 1).value() : null,
                place + 1 < all.size() ? all.get(place + 1).value() : null);
    }

    private static PositionLine position(Desk desk, Position position) {
        Double agreement = position.agreement();
        return new PositionLine(
                desk.document().nameOf(position.partner()),
                LevelShown.orNull(position.level()),
                position.given().stream().map(Level::step).toList(),
                position.notSure(),
                position.doesNotApply(),
                agreement == null ? null : Math.round(agreement * 100) + "%",
                Shown.level(position.voice()));
    }

    private static List<CommentLine> comments(Desk desk, MechanismCode code) {
        return desk.disclosure().comments(code, desk.respondents()).stream()
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

    private static @Nullable NotApplyingLine notApplying(@Nullable NotApplying why, ZoneId zone) {
        return why == null ? null : new NotApplyingLine(why.reason(), DeskView.signed(why.signature(), zone));
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
