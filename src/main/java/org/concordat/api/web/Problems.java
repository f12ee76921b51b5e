package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.node.ObjectNode;

/** How programs are told that the answer is no: problem details (RFC 9457), with the parameter at fault where there is one. */
@ControllerAdvice(assignableTypes = Interface.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        say(refused.code(), refused.arguments()),
                        refused.parameter(),
                        request));
    }

    /** What is another’s is not told from what is not there, nor from what cannot be an id. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class, Refusal.class})
    ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, request);
    }

    /** What no text is made of is refused once it is read, under whatever name it comes. */
    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<byte[]> ours(RuntimeException fault, HttpServletRequest request) {
        LOG.error("A program could not be answered", fault);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, request));
    }

    /** What is said of a status, whatever led to it. */
    byte[] problem(HttpStatus status, HttpServletRequest request) {
        String why = messages.getMessage("api.problem." + status.value(), null, "", Locale.UK);
        return problem(status, why, null, request);
    }

    private static byte[] problem(
            HttpStatus status, @Nullable String why, @Nullable String parameter, HttpServletRequest request) {
        ObjectNode problem = ApiJson.MAPPER.createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        if (why != null && !why.isEmpty()) {
            problem.put("detail", why);
        }
        problem.put("instance", request.getRequestURI());
        if (parameter != null) {
            problem.put("parameter", parameter);
        }
        return ApiJson.write(problem);
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
