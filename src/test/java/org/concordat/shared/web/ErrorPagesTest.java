package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

    @Test
    void blamesNobodyForTwoWhoGotInEachOthersWay() {
        ExceptionHandlerMethodResolver handlers = new ExceptionHandlerMethodResolver(ErrorPages.class);
        for (Class<? extends Exception> lost : List.of(
                CannotAcquireLockException.class,
                PessimisticLockingFailureException.class,
                OptimisticLockingFailureException.class)) {
            assertThat(handlers.resolveMethodByExceptionType(lost))
                    .extracting(Method::getName)
                    .isEqualTo("stale");
        }
    }

    @Test
    void saysThatSomeoneElseSavedFirstOnlyWhereTheyDid() {
        assertThat(pages.stale().getModel()).containsEntry("heading", "error.stale");
    }

    private static DataIntegrityViolationException violation(SQLException cause) {
        return new DataIntegrityViolationException("not kept", new IllegalStateException("could not execute", cause));
    }
}
