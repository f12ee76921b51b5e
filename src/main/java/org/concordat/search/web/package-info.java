@NullMarked
package org.concordat.search.web;

import org.jspecify.annotations.NullMarked;
