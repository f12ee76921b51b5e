package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.map.Grouping;
import org.concordat.portfolio.map.Place;
import org.concordat.portfolio.map.Places;
import org.concordat.portfolio.map.Sorting;
import org.concordat.portfolio.web.HeatMap.Chip;
import org.concordat.portfolio.web.HeatMap.Column;
import org.concordat.portfolio.web.HeatMap.Group;
import org.concordat.portfolio.web.HeatMap.Row;
import org.concordat.portfolio.web.HeatMap.Section;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.concordat.shared.web.charts.Sparkline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Draws a page of the map: reads its rows, and of these rows alone what their cells show. */
@Component
class HeatMaps {

    /** The looks that a sparkline goes back. */
    private static final int LOOKS = 12;

    private final Portfolio portfolio;
    private final Places places;
    private final MessageSource messages;

    HeatMaps(Portfolio portfolio, Places places, MessageSource messages) {
        this.portfolio = portfolio;
        this.places = places;
        this.messages = messages;
    }

    /** @param total how many arrangements there are */
    Page<Place> page(Look look, int total) {
        return look.page(total, at -> rows(look, at));
    }

    private List<Place> rows(Look look, PageRequest at) {
        return places.page(
                look.lens(),
                look.choices().filter(),
                look.seen(),
                look.today(),
                sorting(look),
                look.choices().grouping(),
                (int) at.getOffset(),
                at.getPageSize());
    }

    private static Sorting sorting(Look look) {
        return HeatColumns.sorting(look.table(), look.choices().byArea());
    }

    HeatMap map(Look look, List<Place> rows) {
        List<UUID> assessments = rows.stream()
                .map(Place::latest)
                .filter(Objects::nonNull)
                .map(Standing.Look::assessment)
                .toList();
        Drawing drawing = look.choices().byArea() ? areas(look, assessments) : mechanisms(look, assessments);
        Map<UUID, List<Past>> past = portfolio.past(
                look.lens(), rows.stream().map(Place::arrangement).toList(), look.seen());
        HeatCells written = new HeatCells(this::said);
        RowDrawings drawings = new RowDrawings(this::said);
        List<Row> drawn = new ArrayList<>();
        for (Place place : rows) {
            Standing.Look latest = place.latest();
            List<Past> looks = past.getOrDefault(place.arrangement(), List.of());
            drawn.add(
                    latest == null
                            ? unassessed(place)
                            : row(
                                    look,
                                    place,
                                    latest,
                                    "r" + drawn.size(),
                                    looks,
                                    drawings,
                                    written.markup(drawing.chips(latest))));
        }
        return new HeatMap(look.lens(), look.choices().byArea(), drawing.groups(), sections(look, drawn));
    }

    /** The columns, and what an assessment has in each. */
    private record Drawing(List<Group> groups, BiFunction<UUID, Column, Chip> cell) {

        List<Chip> chips(Standing.Look latest) {
            return groups.stream()
                    .flatMap(group -> group.columns().stream())
                    .map(column -> cell.apply(latest.assessment(), column))
                    .toList();
        }
    }

    private Drawing mechanisms(Look look, List<UUID> assessments) {
        Map<UUID, Map<MechanismCode, Cell>> cells = portfolio.cells(assessments, look.seen());
        Set<String> found = cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .map(MechanismCode::value)
                .collect(Collectors.toSet());
        found.add(sorting(look).code());
        return new Drawing(HeatColumns.mechanisms(look.lens(), found, said("heat.retired")), (assessment, column) -> {
            MechanismCode code = new MechanismCode(column.code());
            Cell cell = cells.getOrDefault(assessment, Map.of()).get(code);
            return HeatMap.chip(assessment, code, cell, column.first());
        });
    }

    private Drawing areas(Look look, List<UUID> assessments) {
        Map<UUID, Map<AreaCode, AreaCell>> cells = portfolio.areas(assessments, look.seen());
        Set<String> found = cells.values().stream()
                .flatMap(row -> row.keySet().stream())
                .map(AreaCode::value)
                .collect(Collectors.toSet());
        found.add(sorting(look).code());
        return new Drawing(
                HeatColumns.areas(look.lens(), found),
                (assessment, column) -> HeatMap.chip(
                        assessment,
                        cells.getOrDefault(assessment, Map.of()).get(new AreaCode(column.code())),
                        column.first()));
    }

    private static Row unassessed(Place place) {
        return new Row(
                place,
                Addresses.arrangement(place.arrangement()),
                null,
                null,
                null,
                false,
                place.published(),
                null,
                "",
                null,
                null,
                0,
                "");
    }

    private static Row row(
            Look look,
            Place place,
            Standing.Look latest,
            String id,
            List<Past> past,
            RowDrawings drawings,
            String cells) {
        Double readiness = latest.readiness();
        RangeBar bar = RangeBar.of(id, readiness, latest.low(), latest.high());
        return new Row(
                place,
                Addresses.arrangement(place.arrangement(), look.lens()),
                Addresses.result(latest.assessment()),
                readiness == null ? null : Shown.whole(readiness),
                Standing.code(latest.band()),
                latest.provisional(),
                place.published() || latest.published(),
                bar,
                drawings.range(bar),
                past.size() < 2 ? null : drawings.trend(Sparkline.of(recent(past))),
                Shown.change(latest.before(), readiness),
                latest.months(look.today()),
                cells);
    }

    private static List<@Nullable Double> recent(List<Past> past) {
        List<@Nullable Double> values = new ArrayList<>();
        past.stream().skip(Math.max(0, past.size() - LOOKS)).forEach(look -> values.add(look.readiness()));
        return values;
    }

    private List<Section> sections(Look look, List<Row> rows) {
        Grouping grouping = look.choices().grouping();
        if (grouping == null || rows.isEmpty()) {
            return List.of(new Section(null, rows));
        }
        Map<@Nullable String, org.concordat.portfolio.map.Group> groups = places.groups(
                look.lens(),
                look.choices().filter(),
                look.seen(),
                look.today(),
                grouping,
                rows.stream().map(Row::standing).toList());
        List<Section> sections = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            Place first = rows.get(from).standing();
            int to = from;
            while (to < rows.size() && Objects.equals(rows.get(to).standing().group(), first.group())) {
                to++;
            }
            sections.add(new Section(
                    Headings.of(grouping, Objects.requireNonNull(groups.get(first.group())), first.within() > 1),
                    rows.subList(from, to)));
            from = to;
        }
        return sections;
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
