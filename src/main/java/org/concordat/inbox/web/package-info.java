@NullMarked
package org.concordat.inbox.web;

import org.jspecify.annotations.NullMarked;
