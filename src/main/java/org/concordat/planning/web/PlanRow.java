package org.concordat.planning.web;

import java.time.ZoneOffset;
import org.concordat.planning.PlanLine;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** A plan as the list shows it. */
record PlanRow(
        String id,
        String name,
        String framework,
        String arrangement,
        @Nullable String publishedSource,
        String madeAt,
        long actions,
        long done,
        long open,
        long overdue,
        String points,
        String days) {

    static PlanRow of(PlanLine line) {
        return new PlanRow(
                line.id().toString(),
                line.name(),
                line.framework(),
                line.arrangementName(),
                line.publishedSource(),
                Shown.day(line.madeAt(), ZoneOffset.UTC),
                line.actions(),
                line.done(),
                line.open(),
                line.overdue(),
                Shown.tenths(line.points()),
                Shown.effort(line.days()));
    }
}
