/** The pages of this room. */
@NullMarked
package org.concordat.reporting.web;

import org.jspecify.annotations.NullMarked;
