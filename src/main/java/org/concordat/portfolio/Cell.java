package org.concordat.portfolio;

import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * One mechanism in one assessment, as the heat map shows it.
 *
 * @param required whether anything is asked of it at the stage, and it applies
 * @param level 0 to 4, null while unrated
 */
public record Cell(
        MechanismCode mechanism,
        boolean required,
        int target,
        @Nullable Double level,
        boolean critical,
        boolean gate,
        @Nullable Double gap) {}
