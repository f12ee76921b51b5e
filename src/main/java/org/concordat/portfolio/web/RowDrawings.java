package org.concordat.portfolio.web;

import java.nio.charset.StandardCharsets;
import org.concordat.shared.web.charts.RangeBar;
import org.concordat.shared.web.charts.Sparkline;
import org.springframework.web.util.HtmlUtils;

/** Draws what stands behind the cells of a heat map's row, as markup; written for the reason for which {@link HeatCells} is. */
final class RowDrawings {

    /** What says a message with its arguments. */
    @FunctionalInterface
    interface Words {
        String say(String key, Object... arguments);
    }

    private final Words words;
    private final String readiness;
    private final String trend;

    RowDrawings(Words words) {
        this.words = words;
        this.readiness = escaped(words.say("portfolio.readiness"));
        this.trend = escaped(words.say("portfolio.trend"));
    }

    /** A readiness between its bounds; the edges of the bands are those that the page has once, by {@code range-edges}. */
    String range(RangeBar bar) {
        String says = words.say("chart.range.desc", bar.shown(), bar.lowShown(), bar.highShown());
        String stroke = bar.value() == null
                ? ""
                : "<line class=\"chart-stroke\" x1=\"%1$s%%\" x2=\"%1$s%%\" y1=\"1\" y2=\"21\"/>"
                        .formatted(bar.valueX());
        return "<svg class=\"chart-fluid\" width=\"100%\" height=\"22\" role=\"img\"><title>" + readiness
                + "</title><desc>"
                + escaped(says)
                + "</desc><rect class=\"chart-track\" x=\"0\" y=\"5\" width=\"100%\" height=\"12\" rx=\"4\"/>"
                + "<rect class=\"chart-range\" x=\"" + bar.x() + "%\" y=\"5\" width=\"" + bar.width()
                + "%\" height=\"12\" rx=\"2\"/><use href=\"#range-edges\"/>" + stroke + "</svg>";
    }

    String trend(Sparkline line) {
        StringBuilder drawn = new StringBuilder(300)
                .append("<svg class=\"chart-spark\" width=\"" + Sparkline.WIDTH + "\" height=\"" + Sparkline.HEIGHT
                        + "\" viewBox=\"0 0 " + Sparkline.WIDTH + " " + Sparkline.HEIGHT + "\" role=\"img\"><title>")
                .append(trend)
                .append("</title><desc>")
                .append(line.inWords())
                .append("</desc>");
        line.lines()
                .forEach(points -> drawn.append("<polyline class=\"chart-trend\" points=\"")
                        .append(points)
                        .append("\"/>"));
        Sparkline.Dot ends = line.ends();
        if (ends != null) {
            drawn.append("<circle class=\"chart-value\" cx=\"")
                    .append(ends.x())
                    .append("\" cy=\"")
                    .append(ends.y())
                    .append("\" r=\"3\"/>");
        }
        return drawn.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
