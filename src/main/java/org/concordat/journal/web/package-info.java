/** The pages of this room, and what it notices of requests. */
@NullMarked
package org.concordat.journal.web;

import org.jspecify.annotations.NullMarked;
