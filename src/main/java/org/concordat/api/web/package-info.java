/** The interface for programs, and the pages that say how to read it. */
@NullMarked
package org.concordat.api.web;

import org.jspecify.annotations.NullMarked;
