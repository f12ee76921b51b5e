package org.concordat.planning.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.planning.ActionLine;
import org.concordat.shared.web.Shown;

/**
 * What stands over a group of a list.
 *
 * @param name empty where it is nobody's or has no date
 * @param actions how many there are in the whole list, on this page or not
 * @param open how many of them are still to be done; points and days are of these
 */
record GroupHead(String name, int actions, int open, String points, String days) {

    private static GroupHead of(String name, List<ActionLine> lines) {
        List<ActionLine> open =
                lines.stream().filter(line -> line.status().open()).toList();
        return new GroupHead(
                name,
                lines.size(),
                open.size(),
                Shown.tenths(open.stream()
                        .mapToDouble(line -> Objects.requireNonNullElse(line.gain(), 0.0))
                        .sum()),
                Shown.effort(open.stream().map(ActionLine::effortDays).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /**
     * The heads of a page, each by the id of the action that it stands over.
     *
     * @param all the whole list, of which the page is a part
     */
    static Map<String, GroupHead> of(
            List<ActionLine> page, List<ActionLine> all, Grouping grouping, FrameworkDocument names) {
        Map<String, List<ActionLine>> groups = new HashMap<>();
        all.forEach(line -> groups.computeIfAbsent(grouping.of(line, names), name -> new ArrayList<>())
                .add(line));
        Map<String, ActionLine> firsts = new LinkedHashMap<>();
        page.forEach(line -> firsts.putIfAbsent(grouping.of(line, names), line));
        Map<String, GroupHead> heads = new HashMap<>();
        firsts.forEach((name, line) -> heads.put(line.id().toString(), of(name, groups.getOrDefault(name, List.of()))));
        return heads;
    }
}
