package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.shared.MechanismCode;

/**
 * What differs between the versions of a framework that two assessments were held against, mechanism by mechanism by its code.
 *
 * @param sameVersion whether it is one and the same
 * @param mechanisms those that came, went or read otherwise
 */
record CatalogueChanges(
        boolean sameVersion,
        FrameworkDocument earlier,
        FrameworkDocument later,
        List<Changed> mechanisms,
        List<Weighed> areas) {

    /** @param what the ends of the message codes of what changed */
    record Changed(String code, String name, List<String> what) {}

    /** An area whose weight changed. */
    record Weighed(String name, String then, String now) {}

    static CatalogueChanges between(FrameworkDocument earlier, FrameworkDocument later) {
        boolean same = earlier.equals(later);
        return new CatalogueChanges(
                same,
                earlier,
                later,
                same ? List.of() : changed(earlier, later),
                same ? List.of() : weighed(earlier, later));
    }

    /** Why a mechanism was asked about in one only; {@code later} says which. */
    String whyAlone(MechanismCode code, boolean askedLater) {
        boolean inBoth =
                earlier.mechanism(code).isPresent() && later.mechanism(code).isPresent();
        return (inBoth ? "not-asked" : "not-in-version") + (askedLater ? "-then" : "-now");
    }

    private static List<Changed> changed(FrameworkDocument earlier, FrameworkDocument later) {
        Map<MechanismCode, Mechanism> all = new LinkedHashMap<>();
        later.mechanisms().forEach(mechanism -> all.put(mechanism.code(), mechanism));
        earlier.mechanisms().forEach(mechanism -> all.putIfAbsent(mechanism.code(), mechanism));
        List<Changed> changed = new ArrayList<>();
        all.forEach((code, mechanism) -> {
            List<String> what = what(earlier, later, code);
            if (!what.isEmpty()) {
                changed.add(new Changed(code.value(), mechanism.name(), what));
            }
        });
        return changed;
    }

    private static List<String> what(FrameworkDocument earlier, FrameworkDocument later, MechanismCode code) {
        Mechanism then = earlier.mechanism(code).orElse(null);
        Mechanism now = later.mechanism(code).orElse(null);
        if (then == null || now == null) {
            return List.of(then == null ? "new" : "gone");
        }
        List<String> what = new ArrayList<>();
        if (!then.name().equals(now.name())) {
            what.add("name");
        }
        if (!then.what().equals(now.what())) {
            what.add("what");
        }
        if (IntStream.rangeClosed(0, Mechanism.TOP_LEVEL)
                .anyMatch(step -> !then.level(step).equals(now.level(step)))) {
            what.add("levels");
        }
        if (!earlier.areaOf(code).code().equals(later.areaOf(code).code())) {
            what.add("area");
        }
        RulesDocument before = earlier.rules();
        RulesDocument after = later.rules();
        if (kinds(before.relevance(), after.relevance())
                .anyMatch(kind -> before.relevance(code, kind) != after.relevance(code, kind))) {
            what.add("relevance");
        }
        if (kinds(before.criticalByKind(), after.criticalByKind())
                .anyMatch(kind -> before.isCritical(code, kind) != after.isCritical(code, kind))) {
            what.add("critical");
        }
        return what;
    }

    /** Every kind that either of them speaks of, and one of which neither does. */
    private static Stream<String> kinds(Map<String, ?> earlier, Map<String, ?> later) {
        return Stream.concat(Stream.of(""), Stream.of(earlier, later).flatMap(rules -> rules.keySet().stream()));
    }

    private static List<Weighed> weighed(FrameworkDocument earlier, FrameworkDocument later) {
        List<Weighed> weighed = new ArrayList<>();
        for (Area area : later.areas()) {
            earlier.area(area.code())
                    .filter(before -> before.weight().compareTo(area.weight()) != 0)
                    .ifPresent(before -> weighed.add(new Weighed(
                            area.name(),
                            before.weight().stripTrailingZeros().toPlainString(),
                            area.weight().stripTrailingZeros().toPlainString())));
        }
        return weighed;
    }
}
