package org.concordat.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A small spreadsheet program: it reads a workbook and reckons its formulas from the inputs alone, as far as the workbooks of this
 * room use them. Any other function is refused, so that none goes unchecked.
 */
final class Spreadsheet {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"[^\"]*\"|\\d+(?:\\.\\d+)?(?:E-?\\d+)?|(?:[A-Za-z]+!)?\\$?[A-Z]{1,2}\\$?\\d+"
                    + "(?::\\$?[A-Z]{1,2}\\$?\\d+)?|[A-Z]+(?=\\()|>=|<=|<>|[-+*/(),=<>])");

    /** A cell as the file has it; a number, a text, or a formula with what it is said to come to. */
    record Kept(Object value, String formula) {}

    private final Map<String, Map<String, Kept>> sheets = new HashMap<>();
    private final Map<String, Object> reckoned = new HashMap<>();

    static Spreadsheet open(byte[] file) throws IOException {
        Spreadsheet program = new Spreadsheet();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Map<String, Kept> cells = new TreeMap<>();
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(cell -> cell != null)
                                .forEach(cell -> cells.put(cell.getAddress().toString(), kept(cell))));
                program.sheets.put(sheet.getName(), cells);
            }
        }
        return program;
    }

    private static Kept kept(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean number = raw.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?");
        boolean text = cell.getFormula() == null && cell.getText() != null && !number;
        return new Kept(number ? (Object) Double.valueOf(raw) : text ? cell.getText() : raw, cell.getFormula());
    }

    Map<String, Kept> sheet(String name) {
        return sheets.get(name);
    }

    /** What a cell comes to, whatever the file says. */
    Object reckon(String sheet, String address) {
        Kept cell = sheets.get(sheet).get(address);
        if (cell == null) {
            return "";
        }
        if (cell.formula() == null) {
            return cell.value();
        }
        String key = sheet + "!" + address;
        if (!reckoned.containsKey(key)) {
            reckoned.put(key, new Reading(sheet, cell.formula()).whole());
        }
        return reckoned.get(key);
    }

    private final class Reading {
        private final String sheet;
        private final List<String> tokens = new ArrayList<>();
        private int at;

        Reading(String sheet, String formula) {
            this.sheet = sheet;
            Matcher token = TOKEN.matcher(formula);
            int end = 0;
            while (token.lookingAt() || token.find(end)) {
                if (token.start() != end) {
                    break;
                }
                tokens.add(token.group(1));
                end = token.end();
                token.region(end, formula.length());
            }
            if (end != formula.length()) {
                throw new IllegalArgumentException("Cannot read " + formula + " from " + end);
            }
        }

        Object whole() {
            Object value = comparison();
            if (at != tokens.size()) {
                throw new IllegalArgumentException("Too much: " + tokens);
            }
            return value;
        }

        private boolean next(String... wanted) {
            if (at < tokens.size() && Arrays.asList(wanted).contains(tokens.get(at))) {
                at++;
                return true;
            }
            return false;
        }

        private Object comparison() {
            Object left = sum();
            if (!next("=", ">=", "<=", "<", ">")) {
                return left;
            }
            String how = tokens.get(at - 1);
            Object right = sum();
            if (how.equals("=")) {
                return left.equals(right);
            }
            double one = number(left);
            double other = number(right);
            return switch (how) {
                case ">=" -> one >= other;
                case "<=" -> one <= other;
                case "<" -> one < other;
                default -> one > other;
            };
        }

        private Object sum() {
            Object value = product();
            while (next("+", "-")) {
                boolean plus = tokens.get(at - 1).equals("+");
                double right = number(product());
                value = number(value) + (plus ? right : -right);
            }
            return value;
        }

        private Object product() {
            Object value = atom();
            while (next("*", "/")) {
                boolean times = tokens.get(at - 1).equals("*");
                double right = number(atom());
                value = times ? number(value) * right : number(value) / right;
            }
            return value;
        }

        private Object atom() {
            String token = tokens.get(at++);
            if (token.equals("(")) {
                Object inner = comparison();
                at++;
                return inner;
            }
            if (token.startsWith("\"")) {
                return token.substring(1, token.length() - 1);
            }
            if (Character.isDigit(token.charAt(0))) {
                return Double.valueOf(token);
            }
            if (at < tokens.size() && tokens.get(at).equals("(")) {
                at++;
                List<Object> given = new ArrayList<>();
                do {
                    given.add(comparison());
                } while (next(","));
                at++;
                return function(token, given);
            }
            return cells(token);
        }

        /** One cell’s value, or a list of them. */
        private Object cells(String reference) {
            int mark = reference.indexOf('!');
            String where = mark < 0 ? sheet : reference.substring(0, mark);
            String[] ends = reference.substring(mark + 1).replace("$", "").split(":");
            if (ends.length == 1) {
                return reckon(where, ends[0]);
            }
            String column = ends[0].replaceAll("\\d", "");
            List<Object> values = new ArrayList<>();
            for (int row = row(ends[0]); row <= row(ends[1]); row++) {
                values.add(reckon(where, column + row));
            }
            return values;
        }

        private int row(String address) {
            return Integer.parseInt(address.replaceAll("\\D", ""));
        }

        private Object function(String name, List<Object> given) {
            return switch (name) {
                case "IF" -> Boolean.TRUE.equals(given.get(0)) ? given.get(1) : given.get(2);
                case "OR" -> given.stream().anyMatch(Boolean.TRUE::equals);
                case "AND" -> given.stream().allMatch(Boolean.TRUE::equals);
                case "SUM" -> numbers(given).mapToDouble(Double::doubleValue).sum();
                case "COUNT" -> (double) numbers(given).count();
                case "COUNTA" ->
                    (double) list(given.get(0)).stream()
                            .filter(one -> !one.equals(""))
                            .count();
                case "MIN" ->
                    numbers(given).mapToDouble(Double::doubleValue).min().orElse(0);
                case "MAX" ->
                    numbers(given).mapToDouble(Double::doubleValue).max().orElse(0);
                case "MEDIAN" -> median(numbers(given).sorted().toList());
                case "ROUND" ->
                    Math.floor(number(given.get(0)) * Math.pow(10, number(given.get(1))) + 0.5 + 1e-9)
                            / Math.pow(10, number(given.get(1)));
                case "SUMPRODUCT" -> products(given);
                case "COUNTIF", "COUNTIFS" -> (double) rows(given).size();
                case "SUMIFS" ->
                    rows(given.subList(1, given.size())).stream()
                            .map(list(given.get(0))::get)
                            .filter(Double.class::isInstance)
                            .mapToDouble(one -> (Double) one)
                            .sum();
                default -> throw new IllegalArgumentException("This program does not know " + name);
            };
        }

        private double products(List<Object> given) {
            double sum = 0;
            for (int row = 0; row < list(given.get(0)).size(); row++) {
                double product = 1;
                for (Object list : given) {
                    product *= list(list).get(row) instanceof Double factor ? factor : 0;
                }
                sum += product;
            }
            return sum;
        }

        /** The rows that meet every condition: a list, and what is asked of it, in turn. */
        private List<Integer> rows(List<Object> conditions) {
            BiPredicate<Object, Object> meets = (value, asked) ->
                    asked.equals(">=0") ? value instanceof Double number && number >= 0 : value.equals(asked);
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < list(conditions.get(0)).size(); row++) {
                boolean all = true;
                for (int at = 0; at < conditions.size(); at += 2) {
                    all &= meets.test(list(conditions.get(at)).get(row), conditions.get(at + 1));
                }
                if (all) {
                    rows.add(row);
                }
            }
            return rows;
        }

        private Stream<Double> numbers(List<Object> given) {
            return given.stream()
                    .flatMap(one -> list(one).stream())
                    .filter(Double.class::isInstance)
                    .map(Double.class::cast);
        }

        private static Object median(List<Double> sorted) {
            int size = sorted.size();
            return size == 0 ? "" : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        }

        @SuppressWarnings("unchecked")
        private static List<Object> list(Object value) {
            return value instanceof List<?> list ? (List<Object>) list : List.of(value);
        }

        /** A branch that is not taken is reckoned too, so nothing counts as no number and not as an error. */
        private static double number(Object value) {
            return value instanceof Double number ? number : Double.NaN;
        }
    }
}
