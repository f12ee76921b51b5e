/** What is one person’s to do, in every arrangement that they see: a list, what they are told, a weekly letter, a calendar. */
@NullMarked
package org.concordat.planning.mine;

import org.jspecify.annotations.NullMarked;
