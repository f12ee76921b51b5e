/** The pages of this room. */
@NullMarked
package org.concordat.identity.web;

import org.jspecify.annotations.NullMarked;
