package org.concordat.planning.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.planning.ActionLine;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.outlook.Supposed;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.springframework.util.MultiValueMap;

/**
 * What an address supposes of a plan: {@code do} with the places of actions in the plan, each alone or as a range, as in
 * {@code 0-12.15.40-99}, and {@code level} with a mechanism and a level, as in {@code SO1.3}. What is not of this plan is left
 * out.
 *
 * @param leftOut how much that was
 * @param query what is left, as short as can be: an address with thousands of places would be refused
 */
record WhatIfAddress(Supposed supposed, int leftOut, String query) {

    private static final Pattern PLACES = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    static WhatIfAddress read(MultiValueMap<String, String> parameters, Prospects.Ground ground) {
        NavigableMap<Integer, ActionLine> known = new TreeMap<>();
        ground.actions().forEach(action -> known.put(action.position(), action));
        NavigableSet<Integer> done = new TreeSet<>();
        Map<MechanismCode, Integer> levels = new TreeMap<>(Comparator.comparing(MechanismCode::value));
        int leftOut = 0;
        for (String places : given(parameters, "do")) {
            List<Set<Integer>> found = Stream.of(places.split("\\.", -1))
                    .map(asked -> found(asked, known))
                    .toList();
            found.forEach(done::addAll);
            leftOut += found.stream().anyMatch(Set::isEmpty) ? 1 : 0;
        }
        Map<String, MechanismCode> mechanisms = ground.card().mechanisms().stream()
                .filter(MechanismScore::applies)
                .map(MechanismScore::code)
                .collect(toMap(MechanismCode::value, code -> code));
        for (String moved : given(parameters, "level")) {
            int dot = moved.lastIndexOf('.');
            MechanismCode mechanism = mechanisms.get(moved.substring(0, Math.max(dot, 0)));
            if (mechanism == null || !moved.substring(dot).matches("\\.[0-4]")) {
                leftOut++;
            } else {
                levels.put(mechanism, Integer.valueOf(moved.substring(dot + 1)));
            }
        }
        return new WhatIfAddress(
                new Supposed(
                        done.stream()
                                .map(known::get)
                                .map(Objects::requireNonNull)
                                .map(ActionLine::id)
                                .collect(toSet()),
                        levels),
                leftOut,
                query(done, known, levels));
    }

    /** The places in a plan that are asked for; none for nonsense. */
    private static Set<Integer> found(String asked, NavigableMap<Integer, ActionLine> known) {
        Matcher places = PLACES.matcher(asked);
        if (!places.matches()) {
            return Set.of();
        }
        int first = Integer.parseInt(places.group(1));
        int last = places.group(2) == null ? first : Integer.parseInt(places.group(2));
        return last < first ? Set.of() : known.subMap(first, true, last, true).keySet();
    }

    private static String query(
            NavigableSet<Integer> done, NavigableMap<Integer, ActionLine> known, Map<MechanismCode, Integer> levels) {
        // What is done already or dropped is nothing to suppose: ranges go over it.
        NavigableSet<Integer> open = new TreeSet<>(known.keySet());
        open.removeIf(
                place -> !Objects.requireNonNull(known.get(place)).status().open());
        done.retainAll(open);
        List<String> query = new ArrayList<>();
        if (!done.isEmpty()) {
            query.add("do=" + ranges(done, open));
        }
        levels.forEach((mechanism, level) -> query.add("level=" + mechanism + "." + level));
        return String.join("&", query);
    }

    private static String ranges(NavigableSet<Integer> done, NavigableSet<Integer> open) {
        List<String> ranges = new ArrayList<>();
        for (Integer first = done.first(); first != null; ) {
            Integer last = first;
            for (Integer next = open.higher(last); next != null && done.contains(next); next = open.higher(next)) {
                last = next;
            }
            ranges.add(first.equals(last) ? first.toString() : first + "-" + last);
            first = done.higher(last);
        }
        return String.join(".", ranges);
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An action in an address: its place in the plan, which never changes. */
    static String key(ActionLine action) {
        return Integer.toString(action.position());
    }
}
