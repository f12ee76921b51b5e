/**
 * The desk of whoever runs an assessment: all of it at a glance, settling mechanism by mechanism, what may stand on the
 * wall meanwhile, closing, and readings of published reports. Uses everything below: sheets, invitations, evidence, settlements
 * and results.
 */
@NamedInterface("desk")
@NullMarked
package org.concordat.assessment.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
