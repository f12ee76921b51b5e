/** The pages of this room. */
@NullMarked
package org.concordat.partnership.web;

import org.jspecify.annotations.NullMarked;
