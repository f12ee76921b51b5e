/** Sets pages as PDF: fonts, drawings and what makes one file like another. */
@NullMarked
package org.concordat.reporting.paper;

import org.jspecify.annotations.NullMarked;
