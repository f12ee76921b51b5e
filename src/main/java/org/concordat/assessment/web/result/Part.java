package org.concordat.assessment.web.result;

import java.util.List;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.readiness.Band;
import org.concordat.readiness.Reading;
import org.concordat.readiness.Verdict;
import org.concordat.shared.web.Shown;

/**
 * The figures of all mechanisms, an area's or a theme's.
 *
 * @param figure under which name it is explained
 */
public record Part(
        String code,
        String name,
        String figure,
        String readiness,
        String band,
        String withoutGates,
        boolean provisional,
        boolean roundsAcross,
        String low,
        String high,
        String evidenced,
        String coverage,
        int rated,
        int applicable,
        String weight) {

    private static final String TOO_LITTLE = KeptScorecard.code(Band.TOO_LITTLE_KNOWN);

    static Part whole(CardReader reader) {
        return of("", "", "readiness", reader.card().overall(), reader.card().verdict(), "");
    }

    static List<Part> areas(CardReader reader) {
        return reader.areas().stream()
                .map(area -> of(
                        area.area().value(),
                        reader.name(area.area()),
                        "area-" + area.area(),
                        area.reading(),
                        area.verdict(),
                        Shown.plain(area.weight())))
                .toList();
    }

    static List<Part> themes(CardReader reader) {
        return reader.themes().stream()
                .map(theme -> of(
                        theme.theme().value(),
                        reader.name(theme.theme()),
                        "theme-" + theme.theme(),
                        theme.reading(),
                        theme.verdict(),
                        ""))
                .toList();
    }

    private static Part of(String code, String name, String figure, Reading reading, Verdict verdict, String weight) {
        return new Part(
                code,
                name,
                figure,
                Shown.whole(reading.readiness()),
                KeptScorecard.code(verdict.band()),
                KeptScorecard.code(verdict.withoutGates()),
                verdict.provisional(),
                verdict.roundsAcross(),
                Shown.whole(reading.low()),
                Shown.whole(reading.high()),
                Shown.whole(reading.evidencedReadiness()),
                Shown.whole(reading.coverage()),
                reading.rated(),
                reading.applicable(),
                weight);
    }

    /** Whether a gate holds the band down. */
    public boolean capped() {
        return !band.equals(withoutGates);
    }

    /** Whether there is a band at all. */
    public boolean banded() {
        return !band.equals(TOO_LITTLE);
    }
}
