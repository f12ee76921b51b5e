package org.concordat.shared.web;

import java.sql.SQLException;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees when the answer is no: a page of this house that says why, with the right status. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    /** What PostgreSQL says when something is kept under that name already, what it refers to is gone, or it is closed. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String RESTRICT_VIOLATION = "23001";

    /** What it says when something was waited for as long as may be. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, "error.not-found", "error.not-found.why");
    }

    /** An address with something that cannot be an id is the address of nothing; a bad parameter is a bad request. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(MethodArgumentTypeMismatchException problem) {
        return problem.getParameter().hasParameterAnnotation(PathVariable.class)
                ? notFound()
                : page(HttpStatus.BAD_REQUEST, "error.bad-request", "error.bad-request.why");
    }

    @ExceptionHandler(MissingPathVariableException.class)
    ModelAndView emptyPathVariable() {
        return notFound();
    }

    @ExceptionHandler(MultipartException.class)
    ModelAndView unreadableUpload(MultipartException problem) {
        return problem instanceof MaxUploadSizeExceededException
                ? page(HttpStatus.CONTENT_TOO_LARGE, "error.too-large", "error.too-large.why")
                : page(HttpStatus.BAD_REQUEST, "error.bad-request", "error.bad-request.why");
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        String why = messages.getMessage(refusal.code(), refusal.arguments(), LocaleContextHolder.getLocale());
        ModelAndView page = page(HttpStatus.CONFLICT, "error.refused", "error.refused.why");
        page.addObject("reason", why);
        return page;
    }

    /**
     * What the database would not keep. Two who save the same at once, or one who saves what was closed in between, are
     * told so; anything else is a fault of ours, and goes on as one.
     */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ModelAndView notKept(DataIntegrityViolationException problem) {
        return switch (state(problem)) {
            case UNIQUE_VIOLATION -> page(HttpStatus.CONFLICT, "error.twice", "error.twice.why");
            case FOREIGN_KEY_VIOLATION, RESTRICT_VIOLATION ->
                page(HttpStatus.CONFLICT, "error.outdated", "error.outdated.why");
            default -> throw problem;
        };
    }

    private static String state(DataAccessException problem) {
        return problem.getMostSpecificCause() instanceof SQLException cause && cause.getSQLState() != null
                ? cause.getSQLState()
                : "";
    }

    /** Someone else saved first. */
    @ExceptionHandler({StaleForm.class, OptimisticLockingFailureException.class})
    ModelAndView stale() {
        return page(HttpStatus.CONFLICT, "error.stale", "error.stale.why");
    }

    /** Two got in each other’s way: one waited too long for the other, or the database let one of them go on. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView busy() {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "error.busy", "error.busy.why");
    }

    /** The same where no entity was asked for: what the database says then has no name of its own. */
    @ExceptionHandler(UncategorizedSQLException.class)
    ModelAndView unnamed(UncategorizedSQLException problem) {
        if (LOCK_NOT_AVAILABLE.equals(state(problem))) {
            return busy();
        }
        throw problem;
    }

    private static ModelAndView page(HttpStatus status, String heading, String why) {
        ModelAndView page = new ModelAndView("error/page", status);
        page.addObject("status", status.value());
        page.addObject("heading", heading);
        page.addObject("why", why);
        return page;
    }
}
