package org.concordat.platform;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Nobody named a database server, so the application starts its own. */
final class NoDatabaseUrl extends SpringBootCondition {

    private static final String URL = "spring.datasource.url";

    static boolean in(Environment environment) {
        return !StringUtils.hasText(environment.getProperty(URL));
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new ConditionOutcome(in(context.getEnvironment()), "depends on " + URL);
    }
}
