/** Reads a framework from a YAML file, refusing one that is not whole; an import and the start-up come through here. */
@NullMarked
package org.concordat.catalogue.file;

import org.jspecify.annotations.NullMarked;
