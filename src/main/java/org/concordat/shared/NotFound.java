package org.concordat.shared;

/** There is no such thing, or this viewer may not know that there is: both answer with the same page. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;
}
