/** What one version of a framework says otherwise than another: parts, texts word by word, and rules. */
@NullMarked
package org.concordat.catalogue.compare;

import org.jspecify.annotations.NullMarked;
