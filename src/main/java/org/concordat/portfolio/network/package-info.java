/** Partners across arrangements: what each takes part in, how it sees that, what is asked of it, and who depends on whom. */
@NullMarked
package org.concordat.portfolio.network;

import org.jspecify.annotations.NullMarked;
