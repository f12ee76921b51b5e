package org.concordat.assessment.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The text of a table of answers, read but not yet held against an assessment. Comma or semicolon, whichever its first
 * line uses; columns by name, in any order.
 *
 * @param rows the lines that could be read, without those that say nothing
 * @param problems what is wrong with the text itself
 */
record AnswerTable(List<TableRow> rows, List<TableProblem> problems) {

    static final String PARTNER = "partner";
    static final String RESPONDENT = "respondent";
    static final String MECHANISM = "mechanism";
    static final String ANSWER = "answer";
    static final String NOTE = "note";

    /** As a file names them. */
    static final List<String> COLUMNS = List.of(PARTNER, RESPONDENT, MECHANISM, ANSWER, NOTE);

    private static final int MOST_ROWS = 10_000;
    private static final char MARK = '\uFEFF';

    AnswerTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The text of a file; empty if it is not UTF-8. A byte order mark goes. */
    static Optional<String> text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    static AnswerTable read(String text) {
        if (text.isBlank()) {
            return broken(TableProblem.of(1, "", "", "table.empty"));
        }
        char delimiter = delimiter(text);
        if (delimiter == '\t') {
            return broken(TableProblem.of(1, "", "", "table.tabs"));
        }
        Optional<TableProblem> quote = QuotationMarks.problem(text, delimiter);
        if (quote.isPresent()) {
            return broken(quote.get());
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return broken(TableProblem.of(1, "", "", "table.unreadable"));
        }
    }

    private static AnswerTable read(CSVParser parser) {
        List<TableRow> rows = new ArrayList<>();
        List<TableProblem> problems = new ArrayList<>();
        Map<String, Integer> places = null;
        int width = 0;
        long line = 1;
        for (CSVRecord values : parser) {
            if (places == null) {
                places = places(values, line, problems);
                width = values.size();
                if (!problems.isEmpty()) {
                    break;
                }
            } else if (values.size() > width && !blankFrom(values, width)) {
                problems.add(TableProblem.of(line, "", values.get(width), "table.too-many-values", width));
            } else if (values.size() < needed(places) && !blankFrom(values, 0)) {
                problems.add(TableProblem.of(line, "", text(values), "table.cut-short", values.size(), width));
            } else {
                TableRow row = row(values, places, line);
                if (!row.saysNothing()) {
                    rows.add(row);
                }
            }
            if (rows.size() > MOST_ROWS) {
                problems.add(TableProblem.of(line, "", "", "table.too-many-rows", MOST_ROWS));
                break;
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(TableProblem.of(1, "", "", "table.no-answers"));
        }
        return new AnswerTable(rows, problems);
    }

    private static Map<String, Integer> places(CSVRecord header, long line, List<TableProblem> problems) {
        Map<String, Integer> places = new TreeMap<>();
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(name)) {
                problems.add(TableProblem.of(line, "", header.get(place), "table.column.unknown"));
            } else if (places.putIfAbsent(name, place) != null) {
                problems.add(TableProblem.of(line, name, name, "table.column.twice"));
            }
        }
        if (places.isEmpty()) {
            problems.clear();
            problems.add(TableProblem.of(line, "", text(header), "table.no-header"));
            return places;
        }
        for (String name : COLUMNS) {
            if (!places.containsKey(name) && !name.equals(NOTE)) {
                problems.add(TableProblem.of(line, name, "", "table.column.missing", name));
            }
        }
        return places;
    }

    /** How many values a line has at least: all but a note at the end. */
    private static int needed(Map<String, Integer> places) {
        return places.entrySet().stream()
                .filter(place -> !place.getKey().equals(NOTE))
                .mapToInt(place -> place.getValue() + 1)
                .max()
                .orElse(0);
    }

    private static String text(CSVRecord values) {
        return String.join(", ", values.toList());
    }

    private static TableRow row(CSVRecord values, Map<String, Integer> places, long line) {
        return new TableRow(
                line,
                value(values, places, PARTNER),
                value(values, places, RESPONDENT),
                value(values, places, MECHANISM),
                value(values, places, ANSWER),
                value(values, places, NOTE));
    }

    private static String value(CSVRecord values, Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        String value = place == null || place >= values.size() ? "" : values.get(place);
        return value.matches("(?s)'[=+@-].*") ? value.substring(1) : value;
    }

    private static boolean blankFrom(CSVRecord values, int width) {
        for (int place = width; place < values.size(); place++) {
            if (!values.get(place).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whichever the first line has more of; tabs are not read. */
    private static char delimiter(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        long tabs = first.chars().filter(c -> c == '\t').count();
        if (tabs > Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static AnswerTable broken(TableProblem problem) {
        return new AnswerTable(List.of(), List.of(problem));
    }

    /** A value as a spreadsheet takes it for text, and not for a formula. */
    static String cell(String value) {
        String safe = value.matches("(?s)[=+@-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",;\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
