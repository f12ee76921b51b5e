package org.concordat.portfolio.figure;

import java.time.LocalDate;
import org.concordat.portfolio.map.Place;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What an arrangement gives to a figure.
 *
 * @param gate the mechanism that holds its band down; null behind other figures
 * @param level the evidenced level of that mechanism
 * @param overdue how many of its actions are overdue; 0 behind other figures
 * @param oldest since when the first of these is
 */
public record Part(
        Place place,
        @Nullable MechanismCode gate,
        @Nullable Double level,
        int overdue,
        @Nullable LocalDate oldest) {}
