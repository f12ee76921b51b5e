package org.concordat.reporting.workbook;

import static org.concordat.reporting.workbook.Sheets.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Standing;
import org.concordat.reporting.pack.OfPortfolio;
import org.concordat.reporting.pack.OfPortfolio.Overlook;
import org.concordat.shared.web.Shown;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.Column.Kind;
import org.concordat.shared.workbook.Formula;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes scorecards as a workbook that can be checked: every input, and every total as a formula over them. */
@Component
public class FigureBook {

    private static final List<String> NOTES = List.of(
            "sheets",
            "formulas",
            "totals",
            "partners",
            "mechanisms",
            "weight",
            "attainment",
            "lost",
            "positions",
            "kept");

    private final OfPortfolio portfolio;
    private final Results results;
    private final MessageSource messages;

    FigureBook(OfPortfolio portfolio, Results results, MessageSource messages) {
        this.portfolio = portfolio;
        this.results = results;
        this.messages = messages;
    }

    /** A workbook, and the arrangements in it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(byte[] bytes, int sheets, List<UUID> within) {}

    /**
     * Some arrangements, each by its latest closed assessment; of one that the viewer may not see, nothing.
     *
     * @param done is told how many are written
     */
    public Written of(
            Viewer viewer,
            String title,
            String about,
            @Nullable String marking,
            String framework,
            Collection<UUID> arrangements,
            LocalDate today,
            IntConsumer done) {
        Overlook overlook = portfolio.overlook(viewer, framework, arrangements, today);
        Sheets sheets = sheets();
        int written = 0;
        for (Standing standing : overlook.standings()) {
            Standing.Look latest = standing.latest();
            if (latest != null) {
                sheets.add(results.of(viewer, new AssessmentId(latest.assessment())));
            }
            done.accept(++written);
        }
        List<List<@Nullable Object>> head = new ArrayList<>();
        head.add(row(say("workbook.title"), title));
        head.add(row(say("workbook.about"), about));
        if (marking != null) {
            head.add(row(say("document.marking"), marking));
        }
        head.add(row(say("paper.made"), Shown.day(today)));
        head.add(row(
                say("paper.through"),
                overlook.lens().framework().name() + ", version "
                        + overlook.lens().framework().version()));
        return new Written(
                book(head, sheets, true),
                6,
                overlook.standings().stream().map(Standing::arrangement).toList());
    }

    /** One scorecard. */
    public byte[] of(Result result, LocalDate today) {
        Sheets sheets = sheets();
        sheets.add(result);
        List<List<@Nullable Object>> head = List.of(
                row(say("workbook.title"), result.card().arrangement().name()),
                row(say("workbook.about"), result.card().name()),
                row(say("paper.made"), Shown.day(today)),
                row(
                        say("paper.through"),
                        result.card().framework().name() + ", version "
                                + result.card().framework().version()));
        return book(head, sheets, false);
    }

    private Sheets sheets() {
        return new Sheets((kind, code) -> say(kind + "." + code));
    }

    private byte[] book(List<List<@Nullable Object>> head, Sheets sheets, boolean several) {
        List<List<@Nullable Object>> notes = new ArrayList<>(head);
        NOTES.forEach(note -> notes.add(row(say("workbook.note." + note), say("workbook.note." + note + ".says"))));
        WrittenWorkbook book = new WrittenWorkbook()
                .with(
                        "Read me",
                        List.of(new Column("What", 26, Kind.TEXT, null), new Column("Says", 110, Kind.TEXT, null)),
                        notes);
        if (several) {
            book.with("Portfolio", columns("figure:40:T", "value:16:F", "says:80:T"), portfolio(sheets));
        }
        return book.with(
                        "Totals",
                        columns(
                                "arrangement:34:T",
                                "kind:18:T",
                                "stage:14:T",
                                "tier:14:T",
                                "assessment:30:T",
                                "as-of:13:D",
                                "readiness:13:F",
                                "shown:10:W",
                                "coverage:12:F",
                                "low:12:F",
                                "high:12:F",
                                "evidenced:13:F",
                                "lost:12:F",
                                "band:20:T",
                                "kept:13:F",
                                "difference:12:F"),
                        sheets.totals)
                .with(
                        "Partners",
                        columns(
                                "arrangement:34:T",
                                "number:10:W",
                                "partner:34:T",
                                "voice:10:F",
                                "asked:12:W",
                                "readiness:13:F",
                                "shown:10:W"),
                        sheets.partners)
                .with(
                        Sheets.MECHANISMS,
                        columns(
                                "arrangement:34:T",
                                "area:10:T",
                                "code:10:T",
                                "mechanism:44:T",
                                "area-weight:12:F",
                                "relevance:12:F",
                                "target:10:W",
                                "applies:10:W",
                                "critical:10:W",
                                "consolidated:14:F",
                                "agreed:10:F",
                                "level:10:F",
                                "grade:10:T",
                                "evidenced-level:12:F",
                                "weight:12:F",
                                "attainment:13:F",
                                "evidenced-attainment:13:F",
                                "lost:12:F",
                                "gap:10:F"),
                        sheets.mechanisms)
                .with(
                        Sheets.POSITIONS,
                        columns(
                                "arrangement:34:T",
                                "code:10:T",
                                "number:10:W",
                                "partner:34:T",
                                "voice:10:F",
                                "position:12:F",
                                "weight:12:F",
                                "attainment:13:F",
                                "weighted:12:F"),
                        sheets.positions)
                .bytes();
    }

    private List<List<@Nullable Object>> portfolio(Sheets sheets) {
        int last = Math.max(2, sheets.totals.size() + 1);
        String readiness = "Totals!$G$2:$G$" + last;
        String bands = "Totals!$N$2:$N$" + last;
        List<Double> known = sheets.totals.stream()
                .flatMap(total -> Stream.ofNullable(((Formula) Objects.requireNonNull(total.get(6))).result()))
                .map(Number::doubleValue)
                .sorted()
                .toList();
        long ready = sheets.totals.stream()
                .filter(total -> say("band.ready").equals(total.get(13))
                        || say("band.leading").equals(total.get(13)))
                .count();
        Double median = known.isEmpty()
                ? null
                : Double.valueOf((known.get((known.size() - 1) / 2) + known.get(known.size() / 2)) / 2);
        return List.of(
                row(
                        say("workbook.assessed"),
                        Figures.formula((double) sheets.totals.size(), "COUNTA(%s)", bands),
                        say("workbook.assessed.says")),
                row(
                        say("figure.median"),
                        Figures.formula(median, "IF(COUNT(%1$s)=0,\"\",MEDIAN(%1$s))", readiness),
                        say("figure.median.why")),
                row(
                        say("figure.ready"),
                        Figures.formula(
                                (double) ready,
                                "COUNTIF(%1$s,\"%2$s\")+COUNTIF(%1$s,\"%3$s\")",
                                bands,
                                say("band.ready"),
                                say("band.leading")),
                        say("figure.ready.why")));
    }

    /** Each told as its heading’s key, its width, and what stands in it: text, a whole number, a figure or a day. */
    private List<Column> columns(String... told) {
        return Stream.of(told)
                .map(column -> column.split(":"))
                .map(column -> new Column(
                        say("workbook.column." + column[0]),
                        Integer.parseInt(column[1]),
                        switch (column[2]) {
                            case "W" -> Kind.WHOLE;
                            case "F" -> Kind.FIGURE;
                            case "D" -> Kind.DATE;
                            default -> Kind.TEXT;
                        },
                        null))
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
