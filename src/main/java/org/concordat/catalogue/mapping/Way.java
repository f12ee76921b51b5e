package org.concordat.catalogue.mapping;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One direction in which a link holds.
 *
 * @param levels five signs, one for each level that was given from 0: the level offered for it, or a dash for none
 * @param lacks what the other mechanism asks besides, to be put before whoever decides on the offer
 */
@Embeddable
public record Way(String levels, String lacks) {

    private static final int STEPS = 5;
    private static final char NONE = '-';

    public Way {
        lacks = PlainText.requiredPassage("lacks", lacks, 600);
        if (!levels.matches("[0-4-]{5}")) {
            throw Refusal.of("levels", "link.levels.unreadable");
        }
    }

    /** From the level offered for each level that was given; evidence alone where there is none. */
    public static Way of(Map<Integer, Integer> offered, String lacks) {
        return new Way(
                IntStream.range(0, STEPS)
                        .mapToObj(given ->
                                offered.containsKey(given) ? offered.get(given).toString() : String.valueOf(NONE))
                        .collect(Collectors.joining()),
                lacks);
    }

    /** The level offered for one that was given; null for none. */
    public @Nullable Integer offeredFor(int given) {
        char sign = levels.charAt(given);
        return sign == NONE ? null : Integer.valueOf(Character.digit(sign, 10));
    }

    /** A level that was given, and the one that is offered for it. */
    public record Step(int given, int offered) {}

    /** Every level for which one is offered. */
    public List<Step> steps() {
        return IntStream.range(0, STEPS)
                .boxed()
                .flatMap(given -> Stream.ofNullable(offeredFor(given)).map(offered -> new Step(given, offered)))
                .toList();
    }

    /** Whether any level is offered, and not evidence alone. */
    public boolean offersLevels() {
        return !steps().isEmpty();
    }

    void requireWithin(Strength strength) {
        steps().stream()
                .filter(step -> !strength.lets(step.given(), step.offered()))
                .findFirst()
                .ifPresent(step -> {
                    throw Refusal.of("levels", "link.levels." + strength.code(), step.given(), step.offered());
                });
    }
}
