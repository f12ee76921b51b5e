/** The result page of an assessment: its figures, how each came to be, and the file that holds them all. */
@NullMarked
package org.concordat.assessment.web.result;

import org.jspecify.annotations.NullMarked;
