/** Days that partners can give, and schedules that place what is to be done within them, shown before they are taken over. */
@NullMarked
package org.concordat.planning.placing;

import org.jspecify.annotations.NullMarked;
