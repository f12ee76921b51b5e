package org.concordat.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.assessment.desk.Desk;
import org.concordat.assessment.web.Walk.Filter;
import org.concordat.assessment.web.Walk.Order;
import org.concordat.catalogue.Mechanism;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms in the order in which a room goes through them, with how far each has got.
 *
 * @param lines those that are gone through
 */
record TalkList(Walk walk, List<Line> all, List<Line> lines, List<Tally> tallies, List<Choice> orders) {

    /** A mechanism, and how far the talk about it has got. */
    record Line(
            String code,
            String name,
            Stand stand,
            boolean critical,
            int target,
            @Nullable LevelShown level,
            @Nullable String gap,
            boolean dissent,
            boolean notRequired) {}

    /** A filter with how many it lets through. */
    record Tally(String code, long count, String query, boolean chosen) {}

    /** An order to choose. */
    record Choice(String code, String query, boolean chosen) {}

    static TalkList of(Desk desk, Walk walk) {
        List<MechanismScore> scores = new ArrayList<>(desk.document().result().mechanisms());
        if (walk.order() == Order.TALK && desk.figuresShown()) {
            scores.sort(mostToTalkAbout());
        }
        List<Line> all = scores.stream().map(score -> line(desk, score)).toList();
        return new TalkList(
                walk,
                all,
                all.stream().filter(line -> walk.filter().takes(line.stand())).toList(),
                tallies(all, walk),
                Arrays.stream(Order.values())
                        .map(order -> new Choice(order.code(), walk.in(order).query(), order == walk.order()))
                        .toList());
    }

    /** By what the positions say and not by what was settled, so that nothing changes its place while it is talked about. */
    private static Comparator<MechanismScore> mostToTalkAbout() {
        return Comparator.comparing((MechanismScore score) -> !score.applies())
                .thenComparing(score -> !score.finding().gapFlagged())
                .thenComparing(TalkList::gap, Comparator.reverseOrder())
                .thenComparing(score -> score.finding().consolidated() != null)
                .thenComparing(TalkList::pointsAway, Comparator.reverseOrder());
    }

    /** Only a gap that is flagged puts one before another. */
    private static double gap(MechanismScore score) {
        Double gap = score.finding().gap();
        return gap != null && score.finding().gapFlagged() ? gap : 0;
    }

    private static double pointsAway(MechanismScore score) {
        Double together = score.finding().consolidated();
        double reached = together == null ? 0 : together;
        return score.contribution().weight()
                * Math.max(0, 1 - reached / Math.max(1, score.mechanism().target()));
    }

    private static Line line(Desk desk, MechanismScore score) {
        MechanismCode code = score.code();
        boolean shown = desk.figuresShown();
        Double gap = shown ? score.finding().gap() : null;
        return new Line(
                code.value(),
                desk.framework().mechanism(code).map(Mechanism::name).orElse(code.value()),
                Stand.of(desk, score),
                score.mechanism().critical(),
                score.mechanism().target(),
                shown || score.finding().agreed() != null ? LevelShown.orNull(score.level()) : null,
                gap == null ? null : Shown.level(gap),
                desk.settled(code)
                        .filter(settled -> !settled.dissent().isEmpty())
                        .isPresent(),
                score.mechanism().target() == 0);
    }

    private static List<Tally> tallies(List<Line> all, Walk walk) {
        return Stream.concat(
                        Stream.of(Filter.ALL, Filter.TO_SETTLE),
                        Arrays.stream(Stand.values()).map(stand -> Filter.of(stand.code())))
                .map(filter -> new Tally(
                        filter.code(),
                        all.stream().filter(line -> filter.takes(line.stand())).count(),
                        walk.through(filter).query(),
                        filter.equals(walk.filter())))
                .toList();
    }

    /** How many have a level agreed, or no place here. */
    public long settled() {
        return all.stream().filter(line -> !line.stand().toSettle()).count();
    }

    /** The one to talk about next; null after the last. */
    public @Nullable Line after(MechanismCode here) {
        return all.stream()
                .skip(place(here) + 1L)
                .filter(lines::contains)
                .findFirst()
                .orElse(null);
    }

    public @Nullable Line before(MechanismCode here) {
        return all.stream()
                .limit(place(here))
                .filter(lines::contains)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private int place(MechanismCode here) {
        return all.stream().map(Line::code).toList().indexOf(here.value());
    }
}
