package org.concordat.assessment.people;

import org.concordat.assessment.invitation.Newcomer;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list, held against the assessment that it is meant for.
 *
 * @param text what stands there
 * @param partner the partner's name as it is here; empty where the line is not sound
 * @param newcomer who would be asked; null where the line is not sound
 * @param problem why they would not; null where it is
 */
public record ListedPerson(
        int line,
        String text,
        String partner,
        @Nullable Newcomer newcomer,
        @Nullable ListProblem problem) {}
