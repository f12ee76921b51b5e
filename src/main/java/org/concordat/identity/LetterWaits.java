package org.concordat.identity;

/** Something is there to be sent. */
record LetterWaits() {}
