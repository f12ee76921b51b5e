/** The deciding aids: questions, rules and recommendations read from a file, and what follows from answers. Plain Java. */
@NullMarked
package org.concordat.deciding.aid;

import org.jspecify.annotations.NullMarked;
