/**
 * How people come to be asked, and told what came of it: the roll, personal links, letters and reminders, and asking them
 * again in a later assessment. Uses the assessment and its sheets.
 */
@NullMarked
package org.concordat.assessment.invitation;

import org.jspecify.annotations.NullMarked;
