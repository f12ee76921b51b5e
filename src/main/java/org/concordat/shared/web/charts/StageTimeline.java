package org.concordat.shared.web.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages that an arrangement went through, from its first to a day that is seen as the end, and what happened on the
 * way.
 *
 * @param stages one after the other, without a break
 * @param marks what happened, in the order given; those outside the time drawn stand at its edge
 */
public record StageTimeline(String id, List<Stretch> stages, List<Mark> marks) {

    public static final int HEIGHT = 46;
    /** In percent: a number fits in. */
    private static final double WIDE = 5;

    private static final double LEAST_WIDTH = 0.6;

    /** A stage, when it began and how that is written, as not every day is known. */
    public record Stage(String name, LocalDate from, String fromShown) {}

    /** Something that happened. */
    public record Event(String name, LocalDate at, String href) {}

    /**
     * @param number from 1; written into the drawing where there is room
     * @param untilShown null for the last
     */
    public record Stretch(
            int number,
            String name,
            String fromShown,
            @Nullable String untilShown,
            double x,
            double width,
            boolean wide) {
        public double middle() {
            return Geometry.round(x + width / 2);
        }

        /** Five shades, the first again after the last. */
        public int shade() {
            return (number - 1) % 5 + 1;
        }
    }

    public record Mark(String name, LocalDate at, String href, double x) {}

    public StageTimeline {
        Geometry.requireId(id);
        stages = List.copyOf(stages);
        marks = List.copyOf(marks);
    }

    /**
     * @param stages in the order in which they began
     * @param until to which day it is drawn: today, or when the arrangement ended
     */
    public static StageTimeline of(String id, List<Stage> stages, LocalDate until, List<Event> events) {
        if (stages.isEmpty()) {
            return new StageTimeline(id, List.of(), List.of());
        }
        long first = stages.get(0).from().toEpochDay();
        long last = Math.max(
                Math.max(first + 1, until.toEpochDay()),
                stages.get(stages.size() - 1).from().toEpochDay());
        List<Stretch> stretches = new ArrayList<>();
        for (int place = 0; place < stages.size(); place++) {
            Stage stage = stages.get(place);
            Stage next = place + 1 < stages.size() ? stages.get(place + 1) : null;
            double x = Geometry.between(stage.from().toEpochDay(), first, last, 0, 100 - LEAST_WIDTH);
            double end =
                    next == null ? 100 : Geometry.between(next.from().toEpochDay(), first, last, 0, 100 - LEAST_WIDTH);
            double width = Math.max(LEAST_WIDTH, Geometry.round(end - x));
            stretches.add(new Stretch(
                    place + 1,
                    stage.name(),
                    stage.fromShown(),
                    next == null ? null : next.fromShown(),
                    x,
                    width,
                    width >= WIDE));
        }
        List<Mark> marks = events.stream()
                .map(event -> new Mark(
                        event.name(),
                        event.at(),
                        event.href(),
                        Geometry.between(event.at().toEpochDay(), first, last, 0, 100)))
                .toList();
        return new StageTimeline(id, stretches, marks);
    }

    public int height() {
        return HEIGHT;
    }
}
