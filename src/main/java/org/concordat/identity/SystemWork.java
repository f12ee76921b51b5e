package org.concordat.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that nobody signed in asked for: samples that are loaded, reminders that fall due. It sees everything, and has a
 * name, so that what it did can be told from what people did.
 */
public final class SystemWork {

    private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

    private SystemWork() {}

    /** Does some work under that name. A transaction that runs already keeps the rights that it began with. */
    public static void as(String name, Runnable work) {
        resultAs(name, () -> {
            work.run();
            return true;
        });
    }

    /** The same for work that has a result. */
    public static <T> T resultAs(String name, Supplier<T> work) {
        String outer = switchTo(name);
        try {
            return work.get();
        } finally {
            switchTo(outer);
        }
    }

    /** Goes on under another name, or under none; returns the one before. */
    static @Nullable String switchTo(@Nullable String name) {
        String outer = NAME.get();
        if (name == null) {
            NAME.remove();
        } else {
            NAME.set(name);
        }
        return outer;
    }

    /** The name of the work that this thread is doing; null where it does none. */
    public static @Nullable String name() {
        return NAME.get();
    }
}
