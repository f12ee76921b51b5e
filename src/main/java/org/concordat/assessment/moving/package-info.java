/**
 * What a newer version of a framework means for the assessments under an older one: what moving there would carry over, the
 * move itself, and how closed ones would read under other rules. Uses everything before the desk.
 */
@NullMarked
package org.concordat.assessment.moving;

import org.jspecify.annotations.NullMarked;
