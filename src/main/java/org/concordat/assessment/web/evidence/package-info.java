/** Pages of what supports the levels of an assessment. */
@NullMarked
package org.concordat.assessment.web.evidence;

import org.jspecify.annotations.NullMarked;
