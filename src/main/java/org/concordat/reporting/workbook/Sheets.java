package org.concordat.reporting.workbook;

import static org.concordat.reporting.workbook.Figures.cell;
import static org.concordat.reporting.workbook.Figures.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardDocument.PartnerHeard;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.partnership.Coded;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Position;
import org.concordat.readiness.Reading;
import org.concordat.shared.web.Shown;
import org.concordat.shared.workbook.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the sheets, scorecard by scorecard. Inputs are written as they are kept; whatever follows from them is a formula of
 * the method over the cells that hold them, with what the engine found as its present value.
 */
final class Sheets {

    static final String MECHANISMS = "Mechanisms";
    static final String POSITIONS = "Positions";

    private static final String RATED = "\">=0\"";

    final List<List<@Nullable Object>> totals = new ArrayList<>();
    final List<List<@Nullable Object>> partners = new ArrayList<>();
    final List<List<@Nullable Object>> mechanisms = new ArrayList<>();
    final List<List<@Nullable Object>> positions = new ArrayList<>();
    private final Labels labels;

    Sheets(Labels labels) {
        this.labels = labels;
    }

    void add(Result result) {
        ScorecardDocument document = result.card();
        List<MechanismScore> scores = result.framework().mechanisms().stream()
                .flatMap(mechanism -> document.result().mechanism(mechanism.code()).stream())
                .toList();
        int first = mechanisms.size() + 2;
        Block block = new Block(MECHANISMS, first, first + scores.size() - 1);
        int firstPosition = positions.size() + 2;
        for (MechanismScore score : scores) {
            mechanism(document, result.framework(), score, block);
        }
        Block held = new Block(POSITIONS, firstPosition, positions.size() + 1);
        partners(document, held);
        total(document, block);
    }

    private void mechanism(ScorecardDocument document, FrameworkDocument framework, MechanismScore score, Block block) {
        int row = mechanisms.size() + 2;
        Block held = positions(document, score, row);
        var finding = score.finding();
        var contribution = score.contribution();
        boolean rated = score.level() != null;
        Double agreed = finding.agreed() == null ? null : finding.agreed().level();
        Double weight = document.result()
                .area(score.mechanism().area())
                .map(AreaScore::weight)
                .orElse(null);
        mechanisms.add(row(
                document.arrangement().name(),
                score.mechanism().area().value(),
                score.code().value(),
                framework
                        .mechanism(score.code())
                        .map(Mechanism::name)
                        .orElse(score.code().value()),
                cell(weight),
                cell(score.mechanism().relevance()),
                cell(score.mechanism().target()),
                cell(score.applies() ? 1 : 0),
                cell(score.mechanism().critical() ? 1 : 0),
                consolidated(score, held),
                cell(agreed),
                finding.consolidated() == null
                        ? formula(score.level(), "IF(K%1$d=\"\",\"\",K%1$d)", row)
                        : formula(score.level(), "IF(K%1$d=\"\",J%1$d,K%1$d)", row),
                finding.evidence().name(),
                formula(
                        finding.evidencedLevel(),
                        "IF(OR(L%1$d=\"\",H%1$d=0),\"\",IF(AND(L%1$d>=3-1E-9,OR(M%1$d=\"C\",M%1$d=\"D\")),2,L%1$d))",
                        row),
                formula(
                        contribution.weight(),
                        "IF(H%1$d=0,0,E%1$d*F%1$d/SUMIFS(%2$s,%3$s,B%1$d,%4$s,1))",
                        row,
                        block.of("F"),
                        block.of("B"),
                        block.of("H")),
                formula(contribution.attainment(), "IF(OR(L%1$d=\"\",H%1$d=0),\"\",MIN(1,L%1$d/G%1$d))", row),
                formula(contribution.evidencedAttainment(), "IF(N%1$d=\"\",\"\",MIN(1,N%1$d/G%1$d))", row),
                formula(
                        rated && score.applies() ? score.lost() : null,
                        "IF(P%1$d=\"\",\"\",100*O%1$d*(1-P%1$d)/SUMIFS(%2$s,%3$s,%4$s))",
                        row,
                        block.of("O"),
                        block.of("P"),
                        RATED),
                gap(score, held)));
    }

    /** What partners hold; a partner of whom no position is shown has a row without one. */
    private Block positions(ScorecardDocument document, MechanismScore score, int mechanism) {
        int first = positions.size() + 2;
        int number = 0;
        for (Position position : score.positions()) {
            int row = positions.size() + 2;
            number++;
            Double level = position.level();
            Double attainment = level == null || !score.applies()
                    ? null
                    : Double.valueOf(Math.min(1, level / score.mechanism().target()));
            positions.add(row(
                    document.arrangement().name(),
                    score.code().value(),
                    cell(number),
                    document.nameOf(position.partner()),
                    cell(position.voice()),
                    cell(level),
                    formula(score.contribution().weight(), "%s!O%d", MECHANISMS, mechanism),
                    formula(
                            attainment,
                            "IF(OR(F%1$d=\"\",%2$s!H%3$d=0),\"\",MIN(1,F%1$d/%2$s!G%3$d))",
                            row,
                            MECHANISMS,
                            mechanism),
                    formula(
                            attainment == null
                                    ? null
                                    : Double.valueOf(score.contribution().weight() * attainment),
                            "IF(H%1$d=\"\",\"\",G%1$d*H%1$d)",
                            row)));
        }
        return new Block(POSITIONS, first, positions.size() + 1);
    }

    /** The mean of the positions; where not all are shown, or none, the level as it is kept. */
    private static @Nullable Object consolidated(MechanismScore score, Block held) {
        Double kept = score.finding().consolidated();
        if (kept == null) {
            return null;
        }
        double sum = 0;
        double voices = 0;
        for (Position position : score.positions()) {
            Double level = position.level();
            if (level != null) {
                sum += position.voice() * level;
                voices += position.voice();
            }
        }
        return voices > 0 && Math.abs(sum / voices - kept) < Shown.HAIR
                ? formula(kept, "SUMPRODUCT(%1$s,%2$s)/SUMIFS(%1$s,%2$s,%3$s)", held.of("E"), held.of("F"), RATED)
                : cell(kept);
    }

    private static @Nullable Object gap(MechanismScore score, Block held) {
        Double gap = score.finding().gap();
        return gap == null ? null : formula(gap, "IF(COUNT(%1$s)<2,\"\",MAX(%1$s)-MIN(%1$s))", held.of("F"));
    }

    private void partners(ScorecardDocument document, Block held) {
        int number = 0;
        for (PartnerView view : document.result().partners()) {
            int row = partners.size() + 2;
            number++;
            partners.add(row(
                    document.arrangement().name(),
                    cell(number),
                    document.nameOf(view.partner()),
                    cell(view.voice()),
                    cell(document.partners().stream()
                            .filter(heard -> heard.key().equals(view.partner()))
                            .mapToInt(PartnerHeard::respondents)
                            .sum()),
                    formula(
                            view.readiness(),
                            "IF(COUNTIFS(%2$s,B%1$d,%3$s,%5$s)=0,\"\",100*SUMIFS(%6$s,%2$s,B%1$d)"
                                    + "/SUMIFS(%4$s,%2$s,B%1$d,%3$s,%5$s))",
                            row,
                            held.of("C"),
                            held.of("H"),
                            held.of("G"),
                            RATED,
                            held.of("I")),
                    formula(rounded(view.readiness()), "IF(F%1$d=\"\",\"\",ROUND(F%1$d,0))", row)));
        }
    }

    private void total(ScorecardDocument document, Block block) {
        int row = totals.size() + 2;
        Reading overall = document.result().overall();
        Double readiness = overall.readiness();
        String weight = block.of("O");
        String attained = "SUMPRODUCT(%s,%s)".formatted(weight, block.of("P"));
        String rated = "SUMIFS(%s,%s,%s)".formatted(weight, block.of("P"), RATED);
        String all = "SUM(%s)".formatted(weight);
        totals.add(row(
                document.arrangement().name(),
                labels.of("kind", document.setting().kind()),
                labels.of("stage", document.setting().stage()),
                labels.of("supporttier", document.setting().tier()),
                document.name(),
                document.asOf(),
                formula(readiness, "IF(%1$s=0,\"\",100*%2$s/%1$s)", rated, attained),
                formula(rounded(readiness), "IF(G%1$d=\"\",\"\",ROUND(G%1$d,0))", row),
                formula(overall.coverage(), "IF(%1$s=0,0,100*%2$s/%1$s)", all, rated),
                formula(overall.low(), "IF(%1$s=0,0,100*%2$s/%1$s)", all, attained),
                formula(overall.high(), "IF(%1$s=0,100,100*(%2$s+%1$s-%3$s)/%1$s)", all, attained, rated),
                formula(
                        overall.evidencedReadiness(),
                        "IF(%1$s=0,\"\",100*SUMPRODUCT(%2$s,%3$s)/%1$s)",
                        rated,
                        weight,
                        block.of("Q")),
                formula(
                        readiness == null ? null : 100 - readiness,
                        "IF(G%1$d=\"\",\"\",SUM(%2$s))",
                        row,
                        block.of("R")),
                labels.of("band", Coded.kebab(document.result().band())),
                cell(readiness),
                new Formula(
                        "IF(G%1$d=\"\",\"\",ROUND(G%1$d-O%1$d,9))".formatted(row),
                        readiness == null ? null : cell(0))));
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : Double.valueOf(Shown.whole(figure));
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
