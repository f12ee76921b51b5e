package org.concordat.assessment.web;

import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.desk.Wall;
import org.concordat.assessment.web.DeskView.Heading;
import org.concordat.assessment.web.DeskView.Standing;
import org.concordat.assessment.web.TalkList.Line;
import org.concordat.catalogue.Mechanism;
import org.concordat.readiness.LevelFinding;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One mechanism on the wall: large, and of no person.
 *
 * @param gap null where it would tell a position that is not shown
 * @param voices each partner’s voice where they are not equal, since the readiness depends on them; else null
 * @param voicesReason why they are not equal; null when they are
 * @param agreedStep the description of the level agreed, where it is a whole one
 */
record WallView(
        String arrangement,
        String area,
        String code,
        String name,
        String what,
        int target,
        boolean figuresShown,
        Ladder ladder,
        boolean someNotShown,
        @Nullable String gap,
        boolean flagged,
        @Nullable LevelShown agreed,
        @Nullable String agreedStep,
        boolean setAside,
        @Nullable Standing standing,
        @Nullable String voices,
        @Nullable String voicesReason,
        @Nullable String previous,
        @Nullable String next,
        String desk) {

    static WallView of(Desk desk, MechanismCode code, Walk walk) {
        Mechanism mechanism = desk.framework().mechanism(code).orElseThrow(NotFound::new);
        MechanismScore whole = desk.document().result().mechanism(code).orElseThrow(NotFound::new);
        Wall wall = Wall.of(desk, whole);
        MechanismScore score = wall.score();
        LevelFinding finding = score.finding();
        Double agreed = finding.agreed() == null ? null : finding.agreed().level();
        TalkList list = TalkList.of(desk, walk);
        AssessmentId id = desk.assessment().id();
        return new WallView(
                desk.document().arrangement().name(),
                desk.framework().areaOf(code).name(),
                code.value(),
                mechanism.name(),
                mechanism.what(),
                score.mechanism().target(),
                desk.figuresShown(),
                Ladder.of(desk.document(), score),
                wall.someNotShown(),
                finding.gap() == null ? null : Shown.level(finding.gap()),
                wall.flagged(),
                LevelShown.orNull(agreed),
                agreed == null || agreed != Math.rint(agreed) ? null : mechanism.level(agreed.intValue()),
                !score.applies(),
                DeskView.standingOrNull(desk),
                Heading.voices(desk),
                desk.assessment().voicesReason(),
                address(id, list.before(code), walk),
                address(id, list.after(code), walk),
                MechanismDesk.address(id, code.value(), walk));
    }

    private static @Nullable String address(AssessmentId id, @Nullable Line line, Walk walk) {
        return line == null ? null : "/assessments/" + id + "/mechanisms/" + line.code() + "/projector" + walk.query();
    }
}
