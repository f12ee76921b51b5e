package org.concordat;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that a question takes of Hibernate: those of the thread that asks, whatever goes on in the background. */
public final class Statements implements StatementInspector {

    private static final ThreadLocal<Long> COUNTED = ThreadLocal.withInitial(() -> 0L);

    /** Something that asks the database. */
    public interface Question<E extends Exception> {
        void ask() throws E;
    }

    @Override
    public String inspect(String sql) {
        COUNTED.set(COUNTED.get() + 1);
        return sql;
    }

    /** The fewest of three askings: what is read once and kept does not count. */
    public static <E extends Exception> long fewest(Question<E> question) throws E {
        return Math.min(of(question), Math.min(of(question), of(question)));
    }

    public static <E extends Exception> long of(Question<E> question) throws E {
        long before = COUNTED.get();
        question.ask();
        return COUNTED.get() - before;
    }
}
