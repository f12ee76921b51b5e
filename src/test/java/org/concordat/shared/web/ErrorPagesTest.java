package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTest {

    private final ErrorPages pages = new ErrorPages(new StaticMessageSource());

    @ParameterizedTest
    @CsvSource({"23505, error.twice", "23503, error.outdated", "23001, error.outdated"})
    void saysWhyTheDatabaseWouldNotKeepIt(String state, String heading) {
        ModelAndView page = pages.notKept(violation(new SQLException("no", state)));
        assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(page.getModel()).containsEntry("heading", heading).containsEntry("why", heading + ".why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "23502", "22001"})
    void blamesNobodyElseForWhatShouldHaveBeenRefusedBefore(String state) {
        DataIntegrityViolationException ours = violation(new SQLException("no", state));
        assertThatThrownBy(() -> pages.notKept(ours)).isSameAs(ours);
    }

    @Test
    void takesACauseThatSaysNothingForAFaultOfOurs() {
        DataIntegrityViolationException silent = violation(new SQLException("no"));
        assertThatThrownBy(() -> pages.notKept(silent)).isSameAs(silent);
        DataIntegrityViolationException without = new DataIntegrityViolationException("no");
        assertThatThrownBy(() -> pages.notKept(without)).isSameAs(without);
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.dao.CannotAcquireLockException, busy",
        "org.springframework.dao.PessimisticLockingFailureException, busy",
        "org.springframework.dao.OptimisticLockingFailureException, stale",
    })
    void tellsTwoWhoGotInEachOthersWayFromOneWhoSavedFirst(Class<? extends Exception> lost, String told) {
        assertThat(new ExceptionHandlerMethodResolver(ErrorPages.class).resolveMethodByExceptionType(lost))
                .extracting(Method::getName)
                .isEqualTo(told);
    }

    @Test
    void knowsWhatWasWaitedForTooLongAndNothingElseThatHasNoName() {
        assertThat(pages.unnamed(unnamed("55P03")).getModel()).containsEntry("heading", "error.busy");
        UncategorizedSQLException ours = unnamed("XX000");
        assertThatThrownBy(() -> pages.unnamed(ours)).isSameAs(ours);
    }

    private static UncategorizedSQLException unnamed(String state) {
        return new UncategorizedSQLException("test", null, new SQLException("no", state));
    }

    @Test
    void saysThatSomeoneElseSavedFirstOnlyWhereTheyDid() {
        assertThat(pages.stale().getModel()).containsEntry("heading", "error.stale");
    }

    private static DataIntegrityViolationException violation(SQLException cause) {
        return new DataIntegrityViolationException("not kept", new IllegalStateException("could not execute", cause));
    }
}
