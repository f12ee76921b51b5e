/**
 * What follows from it all: scoring, the kept scorecard, and the result as one viewer may see it. Uses the assessment,
 * sheets, evidence and settlements; knows nothing of how people were asked.
 */
@NamedInterface("result")
@NullMarked
package org.concordat.assessment.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
