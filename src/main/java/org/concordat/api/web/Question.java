package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.api.Listing.Asked;
import org.concordat.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a resource. Whatever it does not know is refused and not passed over: a filter that is misspelt would
 * else answer with everything.
 */
final class Question {

    private static final int USUAL_SIZE = 100;

    private final Map<Parameter, String> said = new EnumMap<>(Parameter.class);

    /** Throws {@link Refused} for what the resource does not know, and for what is not written as it should be. */
    Question(Resource resource, Map<String, String[]> parameters) {
        Map<String, Parameter> known =
                resource.inQuery().stream().collect(Collectors.toMap(Parameter::code, parameter -> parameter));
        parameters.forEach((name, values) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                throw new Refused(
                        name,
                        "api.refused.unknown",
                        known.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            if (values.length != 1) {
                throw new Refused(name, "api.refused.twice");
            }
            if (!parameter.takes(values[0])) {
                throw new Refused(
                        name, "api.refused." + parameter.type().name().toLowerCase(Locale.ROOT), parameter.most());
            }
            said.put(parameter, values[0]);
        });
    }

    /** Refuses whatever is asked of a resource that nothing can be asked of. */
    static void none(Resource resource, HttpServletRequest request) {
        new Question(resource, request.getParameterMap());
    }

    Asked page() {
        return new Asked(number(Parameter.PAGE, 1), number(Parameter.SIZE, USUAL_SIZE));
    }

    @Nullable UUID arrangement() {
        return of(Parameter.ARRANGEMENT).map(UUID::fromString).orElse(null);
    }

    boolean retired() {
        return of(Parameter.RETIRED).map(Boolean::valueOf).orElse(false);
    }

    /** The code of a framework, if one was named. */
    Optional<String> framework() {
        return of(Parameter.FRAMEWORK);
    }

    /** The code of a framework; of that which the product is made for, if none was named. */
    String frameworkOrUsual() {
        return framework().orElse(Catalogue.DEFAULT_FRAMEWORK);
    }

    private Optional<String> of(Parameter parameter) {
        return Optional.ofNullable(said.get(parameter));
    }

    private int number(Parameter parameter, int usual) {
        return of(parameter).map(Integer::parseInt).orElse(usual);
    }
}
