/** A framework as a tree of keys and values, read from a file and refused when it is not whole; what is shipped, imported
 * and drafted comes through here. */
@NullMarked
package org.concordat.catalogue.file;

import org.jspecify.annotations.NullMarked;
