package org.concordat.portfolio.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.portfolio.Standing;
import org.concordat.readiness.Band;

/**
 * A step of readiness that has a colour of its own.
 *
 * @param from the least readiness of it
 */
public record Step(int from, String code) {

    static final List<Step> ALL = Stream.of(Band.values())
            .filter(band -> band != Band.TOO_LITTLE_KNOWN)
            .map(band -> new Step(band.from(), Standing.code(band)))
            .toList();
}
