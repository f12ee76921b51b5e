package org.concordat.portfolio;

import java.util.UUID;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Something about one mechanism in an arrangement's latest assessment that may need attention.
 *
 * @param level the level found, null while unrated
 * @param evidencedLevel what of it is backed by evidence, null while unrated
 * @param gate whether it is critical and too low, so that it caps bands
 * @param unrated whether it is critical and not rated, so that the band is provisional
 * @param gap how many levels the partners are apart; null when fewer than two gave one
 * @param lost the points of readiness lost there
 * @param share the points of readiness that it decides, of 100; where nothing of an area applies the others decide a
 *     little more than this says
 */
public record Finding(
        UUID arrangement,
        UUID assessment,
        MechanismCode mechanism,
        AreaCode area,
        @Nullable Double level,
        @Nullable Double evidencedLevel,
        boolean gate,
        boolean unrated,
        @Nullable Double gap,
        double lost,
        double share) {}
