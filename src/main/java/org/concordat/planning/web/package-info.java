/** The pages of this room. */
@NullMarked
package org.concordat.planning.web;

import org.jspecify.annotations.NullMarked;
