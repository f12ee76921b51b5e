package org.concordat.assessment.desk;

import java.util.List;
import org.concordat.assessment.result.Scoring;
import org.concordat.assessment.sheet.AnswerKind;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.readiness.LevelFinding;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What of a mechanism may stand on the wall of a room in which the people who answered sit. In every mode: nobody's answer,
 * name or words, and no position of fewer than three levels, since each of two could reckon the other's. Where a position is
 * missing, so is the gap, and the level of all together, which would tell it.
 *
 * @param score what may be shown
 * @param someNotShown whether some partner's position was left out
 * @param flagged whether the partners are a level or more apart; that much is told in any case
 */
public record Wall(MechanismScore score, boolean someNotShown, boolean flagged) {

    public static Wall of(Desk desk, MechanismScore whole) {
        boolean figures = desk.figuresShown();
        List<Position> positions = whole.positions().stream()
                .map(position -> figures && levels(desk, position, whole.code()) >= Disclosure.FEWEST_ANSWERS
                        ? bare(position, position.level())
                        : bare(position, null))
                .toList();
        boolean missing = false;
        for (int each = 0; each < positions.size(); each++) {
            boolean there = whole.positions().get(each).level() != null;
            missing |= there && positions.get(each).level() == null;
        }
        LevelFinding finding = whole.finding();
        boolean all = figures && !missing;
        return new Wall(
                new MechanismScore(
                        whole.mechanism(),
                        whole.applicability(),
                        whole.setAsideBecause(),
                        positions,
                        new LevelFinding(
                                all ? finding.consolidated() : null,
                                finding.agreed(),
                                finding.agreed() != null || all ? finding.level() : null,
                                finding.origin(),
                                finding.evidence(),
                                finding.claimed(),
                                finding.agreed() != null || all ? finding.evidencedLevel() : null,
                                all ? finding.gap() : null,
                                all && finding.gapFlagged()),
                        whole.contribution()),
                figures && missing,
                figures && finding.gapFlagged());
    }

    private static Position bare(Position position, @Nullable Double level) {
        return new Position(position.partner(), position.voice(), List.of(), 0, 0, level, null);
    }

    private static long levels(Desk desk, Position position, MechanismCode mechanism) {
        return desk.respondents().stream()
                .filter(Respondent::counts)
                .filter(sheet -> Scoring.key(sheet.partner()).equals(position.partner()))
                .flatMap(sheet -> sheet.answer(mechanism).stream())
                .filter(answer -> answer.kind() == AnswerKind.RATED)
                .count();
    }
}
