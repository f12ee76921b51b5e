/** What people say under an action, the files that they put there, and what shows that it is done. */
@NullMarked
package org.concordat.planning.talk;

import org.jspecify.annotations.NullMarked;
