/** The pages of this room. */
@NullMarked
package org.concordat.shared.web;

import org.jspecify.annotations.NullMarked;
