/**
 * A closed scorecard as figures, words and drawings, read once for pages and for paper. It knows how things are shown, and no
 * page.
 */
@NamedInterface("shown")
@NullMarked
package org.concordat.assessment.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
