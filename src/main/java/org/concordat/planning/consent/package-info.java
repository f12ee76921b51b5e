/** Joint decisions: what the directors of the partners that an action binds say to it. */
@NullMarked
package org.concordat.planning.consent;

import org.jspecify.annotations.NullMarked;
