package org.concordat.shared.journal;

import org.jspecify.annotations.Nullable;

/**
 * Work of the house that brings in very much at once, such as the sample portfolio. The journal tells of it with one entry,
 * in the first transaction that changes something, rather than with one for each thing that came. Nothing that a person
 * does may run like this, and a test says who may.
 */
public final class Wholesale {

    private static final ThreadLocal<@Nullable Wholesale> CURRENT = new ThreadLocal<>();

    private final Word what;
    private boolean told;

    private Wholesale(Word what) {
        this.what = what;
    }

    /** Does it as one. */
    public static void doing(Word what, Runnable work) {
        Wholesale outer = CURRENT.get();
        CURRENT.set(outer == null ? new Wholesale(what) : outer);
        try {
            work.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /** What is being done wholesale on this thread; null when nothing is. */
    public static @Nullable Wholesale current() {
        return CURRENT.get();
    }

    public Word what() {
        return what;
    }

    /** Whether its entry is in the journal. */
    public boolean told() {
        return told;
    }

    public void tell() {
        told = true;
    }
}
