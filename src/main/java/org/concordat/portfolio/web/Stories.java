package org.concordat.portfolio.web;

import java.util.List;
import org.concordat.portfolio.MechanismAcross.Ahead;
import org.concordat.portfolio.MechanismAcross.Wide;
import org.concordat.portfolio.MechanismAcross.Worked;
import org.concordat.shared.web.Shown;

/** What arrangements can tell others of one mechanism, as lists show it. */
public record Stories(List<AheadLine> ahead, List<WorkedLine> worked, List<WideLine> wide) {

    /** Who could be asked. */
    public record AheadLine(Ahead one, String level) {}

    /** What was done before a level rose. */
    public record WorkedLine(Worked one, String from, String to, String doneOn, String days, String measured) {}

    /** Where partners see it apart. */
    public record WideLine(Wide one, String by) {}

    static Stories of(List<Ahead> ahead, List<Worked> worked, List<Wide> wide) {
        return new Stories(
                ahead.stream()
                        .map(one -> new AheadLine(one, Shown.level(one.evidenced())))
                        .toList(),
                worked.stream()
                        .map(one -> new WorkedLine(
                                one,
                                Shown.level(one.from()),
                                Shown.level(one.to()),
                                Shown.day(one.doneOn()),
                                Shown.effort(one.days()),
                                Shown.day(one.asOf())))
                        .toList(),
                wide.stream()
                        .map(one -> new WideLine(one, Shown.level(one.gap())))
                        .toList());
    }
}
