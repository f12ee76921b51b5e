package org.concordat.portfolio.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.portfolio.web.HeatMap.Chip;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the cells of a heat map's rows. There are hundreds on a page, all alike: the template engine took longer for them
 * than for everything else on it.
 */
final class HeatCells {

    private final UnaryOperator<String> words;
    private final Map<String, String> titles = new HashMap<>();

    /** @param words says what a message's key stands for */
    HeatCells(UnaryOperator<String> words) {
        this.words = words;
    }

    String markup(List<Chip> chips) {
        StringBuilder cells = new StringBuilder(160 * chips.size());
        for (Chip chip : chips) {
            cells.append(chip.first() ? "<td class=\"heat-first\">" : "<td>");
            String href = chip.href();
            if (href != null) {
                cells.append("<a href=\"").append(escaped(href));
                cells.append("\" class=\"").append(chip.css());
                cells.append("\" title=\"").append(titles.computeIfAbsent(chip.says(), this::title));
                cells.append("\">").append(escaped(chip.shown()));
                String of = chip.of();
                if (of != null) {
                    String rated = titles.computeIfAbsent("heat.area.rated", this::title);
                    cells.append(" <small>").append(escaped(of));
                    cells.append("<span class=\"visually-hidden\"> ")
                            .append(rated)
                            .append("</span></small>");
                }
                cells.append("</a>");
            }
            cells.append("</td>");
        }
        return cells.toString();
    }

    private String title(String key) {
        return escaped(words.apply(key));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
