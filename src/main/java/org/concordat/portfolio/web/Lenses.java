package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.concordat.assessment.AssessmentLine;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.catalogue.VersionSummary;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/** The frameworks through which an arrangement is seen, each with its own score: the one by which it is mainly seen first. */
public record Lenses(List<Row> rows) {

    /**
     * A framework.
     *
     * @param href the arrangement seen through it
     * @param inFull whether the page shows it in full
     * @param score null while no assessment of the whole framework is closed
     * @param underWay the assessment that is not finished, or null
     * @param again where the next assessment is opened; null where the framework is published no more, or one is under way
     */
    public record Row(
            String code,
            String name,
            int version,
            String href,
            boolean inFull,
            @Nullable Score score,
            @Nullable AssessmentLine underWay,
            @Nullable String again) {}

    /** @param since the change since the assessment before, with a sign; null when there is none to speak of */
    public record Score(
            String resultHref,
            LocalDate asOf,
            RangeBar range,
            String band,
            boolean provisional,
            String coverage,
            List<Gate> gates,
            @Nullable String since,
            @Nullable LocalDate before) {}

    /** A mechanism that is critical and too low. */
    public record Gate(String code, String href) {}

    /**
     * @param inFull the code of the framework that the page shows in full
     * @param lines all assessments of the arrangement
     * @param published the versions that can be assessed against
     */
    static Lenses of(
            ArrangementId arrangement,
            String inFull,
            Collection<SeenThrough> standing,
            Collection<AssessmentLine> lines,
            Collection<VersionSummary> published) {
        List<Row> rows = new ArrayList<>();
        for (SeenThrough lens : standing) {
            rows.add(row(arrangement, lens.code(), lens.name(), lens.version(), inFull, score(lens), lines, published));
        }
        for (AssessmentLine line : lines) {
            VersionSummary held = line.framework();
            if (!line.status().finished()
                    && rows.stream().noneMatch(row -> row.code().equals(held.code()))) {
                rows.add(row(arrangement, held.code(), held.name(), held.number(), inFull, null, lines, published));
            }
        }
        return new Lenses(rows);
    }

    private static Row row(
            ArrangementId arrangement,
            String code,
            String name,
            int version,
            String inFull,
            @Nullable Score score,
            Collection<AssessmentLine> lines,
            Collection<VersionSummary> published) {
        AssessmentLine underWay = lines.stream()
                .filter(line -> line.framework().code().equals(code))
                .filter(line -> !line.status().finished())
                .findFirst()
                .orElse(null);
        boolean can = underWay == null
                && published.stream().anyMatch(one -> one.code().equals(code));
        return new Row(
                code,
                name,
                version,
                Addresses.arrangement(arrangement.arrangementId(), code),
                code.equals(inFull),
                score,
                underWay,
                can ? Addresses.newAssessment(arrangement.arrangementId(), code) : null);
    }

    private static Score score(SeenThrough lens) {
        return new Score(
                Addresses.result(lens.latest().assessmentId()),
                lens.asOf(),
                RangeBar.of("lens-" + lens.code(), lens.readiness(), lens.low(), lens.high()),
                lens.band(),
                lens.provisional(),
                Shown.whole(lens.coverage()),
                lens.gates().stream()
                        .map(gate -> new Gate(
                                gate.value(),
                                Addresses.explanation(lens.latest().assessmentId(), gate)))
                        .toList(),
                Shown.change(lens.before(), lens.readiness()),
                lens.beforeAsOf());
    }
}
