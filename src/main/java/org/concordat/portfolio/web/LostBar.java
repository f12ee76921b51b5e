package org.concordat.portfolio.web;

import java.util.List;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.LostAt;
import org.concordat.shared.web.Shown;

/**
 * What a mechanism loses across a portfolio, as a bar.
 *
 * @param width in percent of the drawing; the longest takes all of it
 * @param href the arrangements behind it
 */
public record LostBar(String code, String name, String shown, int arrangements, long width, String href) {

    /** So many are shown beside other things on a page; of more, the first. */
    private static final int ROOM = 24;

    private static final int FOREMOST = 15;

    /** Those that are shown where they are not what the page is about. */
    static List<LostBar> foremost(List<LostBar> all) {
        return all.size() > ROOM ? all.subList(0, FOREMOST) : all;
    }

    static LostBar of(LostAt at, double most, Lens lens, Choices choices) {
        String code = at.mechanism().value();
        return new LostBar(
                code,
                lens.shortName(at.mechanism()),
                Shown.whole(at.points()),
                at.arrangements(),
                Math.max(1, Math.round(100 * at.points() / most)),
                choices.to("/portfolio/mechanisms/" + code));
    }
}
