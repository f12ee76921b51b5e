package org.concordat.catalogue.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.file.SheetRows.Line;
import org.concordat.shared.workbook.Allowed;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the sheets of a framework so that they are good to edit: wide enough, and telling what may be typed. */
final class SheetWriting {

    /** The first sheet, which tells of the others and is not read. */
    static final String GUIDE = "Read me";

    private static final String GUIDE_TEXT = "/catalogue/workbook-guide.txt";

    private SheetWriting() {}

    static byte[] workbook(SheetRows rows) {
        WrittenWorkbook workbook = new WrittenWorkbook()
                .with(
                        GUIDE,
                        List.of(
                                new Column("Sheet", 18, Column.Kind.TEXT, null),
                                new Column("What it holds", 100, Column.Kind.TEXT, null)),
                        guide());
        rows.all()
                .forEach((form, lines) -> workbook.with(
                        form.name(),
                        form.columns().stream()
                                .map(column -> column(form, column))
                                .toList(),
                        lines.stream().map(line -> cells(form, line)).toList()));
        return workbook.bytes();
    }

    private static List<List<@Nullable Object>> guide() {
        try (InputStream text = Objects.requireNonNull(SheetWriting.class.getResourceAsStream(GUIDE_TEXT))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.<@Nullable Object>asList((Object[]) line.split("\t")))
                    .toList();
        } catch (IOException shipped) {
            throw new UncheckedIOException(shipped);
        }
    }

    private static List<@Nullable Object> cells(SheetForm form, Line line) {
        return Arrays.asList(form.columns().stream()
                .map(column -> line.value(column).map(SheetWriting::value).orElse(null))
                .toArray());
    }

    private static @Nullable Object value(Node node) {
        return switch (node.kind()) {
            case NUMBER -> new BigDecimal(node.text());
            case LIST -> CellList.text(node);
            case NOTHING -> null;
            default -> node.text();
        };
    }

    private static Column column(SheetForm form, String column) {
        Shape shape = form.field(column).shape();
        return new Column(
                form.heading(column),
                width(shape),
                shape instanceof NumberShape ? Column.Kind.NUMBER : Column.Kind.TEXT,
                allowed(form, column));
    }

    private static int width(Shape shape) {
        if (shape instanceof TextShape text) {
            return text.most() > 200 ? 60 : text.most() > 60 ? 40 : 24;
        }
        return shape instanceof NumberShape ? 12 : 20;
    }

    @Nullable private static Allowed allowed(SheetForm form, String column) {
        Shape shape = form.field(column).shape();
        if (column.equals(SheetForm.OWNER)) {
            return codesOf(Objects.requireNonNull(form.owner()));
        }
        if (column.equals("theme")) {
            return codesOf(SheetForm.THEMES);
        }
        if (shape instanceof WordShape word) {
            return Allowed.oneOf(word.words());
        }
        if (shape instanceof NumberShape number) {
            return Allowed.between(number.isWhole(), number.least(), number.most());
        }
        return shape instanceof TextShape text ? Allowed.text(text.most()) : null;
    }

    private static Allowed codesOf(SheetForm form) {
        return Allowed.oneOf(form.name(), form.columns().indexOf("code"));
    }
}
