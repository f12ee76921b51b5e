/** The pages of this room. */
@NullMarked
package org.concordat.assessment.web;

import org.jspecify.annotations.NullMarked;
