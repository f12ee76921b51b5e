/**
 * What the partners settled on, mechanism by mechanism: agreed levels with dissent, what does not apply, what is put
 * off. Uses the assessment itself, and nothing beside it.
 */
@NullMarked
package org.concordat.assessment.settlement;

import org.jspecify.annotations.NullMarked;
