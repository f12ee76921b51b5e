package org.concordat.assessment.web.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What someone says about evidence.
 *
 * @param word what they found when they checked it
 * @param reason why it no longer counts
 */
record WordForm(@Nullable String word, @Nullable String reason) {

    static WordForm empty() {
        return new WordForm(null, null);
    }
}
