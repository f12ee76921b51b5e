/**
 * What supports the levels of an assessment: the register, its grades, and who enters and checks what. Uses the
 * assessment, its sheets, and files.
 */
@NamedInterface("evidence")
@NullMarked
package org.concordat.assessment.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
