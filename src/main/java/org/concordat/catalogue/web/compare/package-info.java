/** Versions and drafts of frameworks side by side. */
@NullMarked
package org.concordat.catalogue.web.compare;

import org.jspecify.annotations.NullMarked;
