/** What a board pack says, gathered with the eyes of who asked for it. */
@NullMarked
package org.concordat.reporting.pack;

import org.jspecify.annotations.NullMarked;
