package org.concordat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that a question takes. */
public final class Statements {

    /** Something that asks the database. */
    public interface Question<E extends Exception> {
        void ask() throws E;
    }

    private Statements() {}

    /** The fewest of three askings: letters that go out in the background meanwhile may fall into one of them. */
    public static <E extends Exception> long fewest(EntityManagerFactory factory, Question<E> question) throws E {
        return Math.min(of(factory, question), Math.min(of(factory, question), of(factory, question)));
    }

    public static <E extends Exception> long of(EntityManagerFactory factory, Question<E> question) throws E {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        question.ask();
        return statistics.getPrepareStatementCount() - before;
    }
}
