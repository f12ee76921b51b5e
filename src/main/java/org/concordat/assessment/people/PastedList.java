package org.concordat.assessment.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was pasted: on each line a name, an address and a partner. They are separated by tabs, semicolons or commas,
 * whichever comes first in that order on a line, and a value may be left empty, also the first; so one line that is wrong leaves the others as they are.
 */
final class PastedList {

    static final int MOST_LINES = 2_000;

    private static final int VALUES = 3;
    private static final int LONGEST = 200_000;
    private static final List<String> HEAD = List.of("name", "email", "partner");

    private PastedList() {}

    static List<ListedRow> read(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.of("text", "people-list.too-long", MOST_LINES);
        }
        List<String> lines = text.lines().toList();
        List<ListedRow> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank() && !(rows.isEmpty() && isHead(line))) {
                rows.add(row(at + 1, line));
            }
        }
        return checked(rows);
    }

    static List<ListedRow> checked(List<ListedRow> rows) {
        if (rows.isEmpty()) {
            throw Refusal.of("text", "people-list.empty");
        }
        if (rows.size() > MOST_LINES) {
            throw Refusal.of("text", "people-list.too-long", MOST_LINES);
        }
        return rows;
    }

    /** Whether the values name the columns, as a list that comes from elsewhere may do first. */
    static boolean isHead(List<String> values) {
        return values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT).replace("-", ""))
                .toList()
                .equals(HEAD);
    }

    private static boolean isHead(String line) {
        return isHead(List.of(line.split("\\s*[\\t;,]\\s*")));
    }

    private static ListedRow row(int number, String line) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(line))
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            List<String> values = records.isEmpty() ? List.of() : records.get(0).toList();
            return new ListedRow(number, line, values, countProblem(values));
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return new ListedRow(number, line, List.of(), ListProblem.of("people-list.unreadable"));
        }
    }

    private static @Nullable ListProblem countProblem(List<String> values) {
        boolean more = values.size() > VALUES
                && values.subList(VALUES, values.size()).stream().anyMatch(value -> !value.isEmpty());
        return more ? ListProblem.of("people-list.too-many-values", values.size()) : null;
    }

    private static char delimiter(String line) {
        for (char mark : new char[] {'\t', ';'}) {
            if (line.indexOf(mark) >= 0) {
                return mark;
            }
        }
        return ',';
    }
}
