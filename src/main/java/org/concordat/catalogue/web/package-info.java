/** The pages of this room. */
@NullMarked
package org.concordat.catalogue.web;

import org.jspecify.annotations.NullMarked;
