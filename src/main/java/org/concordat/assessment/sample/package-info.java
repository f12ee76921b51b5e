/** What published reports say of how ready their partnerships were, taken in with the published portfolio. */
@NullMarked
package org.concordat.assessment.sample;

import org.jspecify.annotations.NullMarked;
