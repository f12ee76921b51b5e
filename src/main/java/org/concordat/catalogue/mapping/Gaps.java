package org.concordat.catalogue.mapping;

import java.util.List;

/** What the product’s files say has no counterpart, and why. A link that somebody makes all the same counts for more. */
public interface Gaps {

    List<Gap> all();
}
