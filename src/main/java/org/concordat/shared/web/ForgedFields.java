package org.concordat.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses, as a bad request, names of fields that no form of this house has and that cannot be bound: a place in a list beyond
 * the end of any, brackets within brackets, one text where there are many.
 */
@ControllerAdvice
class ForgedFields {

    /**
     * Up to two digits in brackets are a place among rows of fields, of which one is named; what else is short and stands in
     * brackets is a key.
     */
    private static final Pattern FIELD =
            Pattern.compile("[\\w.-]+(\\[(\\d{1,2}](?=\\.)|(?!\\d+])[\\w.-]{1,80}])(\\.[\\w.-]+|$))*");

    private static final Pattern INDEXED = Pattern.compile(".*[\\[\\]].*", Pattern.DOTALL);

    @InitBinder
    void refuse(WebDataBinder binder, HttpServletRequest request) {
        Class<?> form = Optional.ofNullable(binder.getTargetType())
                .map(ResolvableType::toClass)
                .orElse(Object.class);
        if (!form.isRecord()) {
            return;
        }
        Stream<String> bracketed = request.getParameterMap().keySet().stream()
                .filter(name -> INDEXED.matcher(name).matches());
        if (bracketed.anyMatch(name -> !FIELD.matcher(name).matches())
                || Stream.of(form.getRecordComponents()).anyMatch(part -> holdsMany(part) && isOne(part, request))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean holdsMany(RecordComponent part) {
        return Map.class.isAssignableFrom(part.getType()) || part.getType().isRecord();
    }

    private static boolean isOne(RecordComponent part, HttpServletRequest request) {
        return request.getParameter(part.getName()) != null;
    }
}
