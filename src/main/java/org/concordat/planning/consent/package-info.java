/** Joint decisions: what the directors of the partners that an action binds say to it. */
@NamedInterface("consent")
@NullMarked
package org.concordat.planning.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
