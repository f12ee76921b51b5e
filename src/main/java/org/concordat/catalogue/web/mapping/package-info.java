/** The pages on which mechanisms of two frameworks stand beside each other. */
@NullMarked
package org.concordat.catalogue.web.mapping;

import org.jspecify.annotations.NullMarked;
