/** Which action when, within the days that there are. Plain Java: no database, no clock, no words for people. */
@NullMarked
package org.concordat.planning.schedule;

import org.jspecify.annotations.NullMarked;
