/** Where a plan leads: what the scoring engine would say if some of its actions were done. Changes nothing. */
@NamedInterface("outlook")
@NullMarked
package org.concordat.planning.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
