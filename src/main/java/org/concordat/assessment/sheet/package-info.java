/**
 * What one person was asked and what they said: the sheet, its answers, and who gets to see them ({@link
 * org.concordat.assessment.sheet.Disclosure}). Uses the assessment itself, and nothing beside it.
 */
@NamedInterface("sheet")
@NullMarked
package org.concordat.assessment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
