/** The pages of saved views. */
@NullMarked
package org.concordat.views.web;

import org.jspecify.annotations.NullMarked;
