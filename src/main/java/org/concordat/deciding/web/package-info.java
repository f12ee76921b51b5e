/** The pages of this room. */
@NullMarked
package org.concordat.deciding.web;

import org.jspecify.annotations.NullMarked;
