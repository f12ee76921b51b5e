package org.concordat.deciding.aid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to be decided.
 *
 * @param sets the term of the arrangement that the decision can set; null for none
 * @param rules in order; the last always holds
 * @param recommendations what can come out
 */
public record Matter(
        String code, String title, @Nullable String sets, List<Rule> rules, List<Recommendation> recommendations) {

    /** The terms of an arrangement that a decision can set. */
    public static final String SUPPORT_TIER = "support-tier";

    public static final String INTEGRATION_MODEL = "integration-model";

    public Matter {
        Said.code(code);
        Said.text("title", title);
        Said.holds(
                sets == null || Set.of(SUPPORT_TIER, INTEGRATION_MODEL).contains(sets), "a term to set, not " + sets);
        rules = Said.all(rules);
        recommendations = Said.all(recommendations);
        Said.holds(!rules.isEmpty(), "rules for " + code);
        int last = rules.size() - 1;
        for (int each = 0; each <= last; each++) {
            Said.holds((rules.get(each).when() == null) == (each == last), "the last rule alone to hold always");
        }
        Set<String> codes = codes(recommendations);
        Said.holds(codes.size() == recommendations.size(), "each recommendation of " + code + " once");
        rules.forEach(rule -> Said.holds(
                codes.contains(rule.recommend()) && (rule.closeTo() == null || codes.contains(rule.closeTo())),
                "a known recommendation, not " + rule.recommend() + " or " + rule.closeTo()));
    }

    /** What can come out. */
    public record Recommendation(
            String code,
            String name,
            String means,
            String rightWhen,
            List<String> risks,
            List<Step> next,
            List<String> wouldChange) {

        public Recommendation {
            Said.code(code);
            Said.text("name", name);
            Said.text("means", means);
            Said.text("right-when", rightWhen);
            risks = Said.texts("risks", risks);
            next = Said.all(next);
            Said.holds(!next.isEmpty(), "something to do next for " + code);
            wouldChange = Said.texts("would-change", wouldChange);
        }
    }

    /**
     * Something to do next.
     *
     * @param doing what
     * @param mechanisms the codes of the mechanisms that it serves
     */
    public record Step(@JsonProperty("do") String doing, List<String> mechanisms) {

        public Step {
            Said.text("do", doing);
            mechanisms = Said.all(mechanisms);
        }
    }

    public Set<String> codes() {
        return codes(recommendations);
    }

    /** The recommendation of that code, which there is. */
    public Recommendation recommendation(String code) {
        return recommendations.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Rule rule(Map<String, String> given) {
        return rules.stream()
                .filter(rule -> rule.condition().holds(given))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codes(List<Recommendation> recommendations) {
        return recommendations.stream().map(Recommendation::code).collect(Collectors.toUnmodifiableSet());
    }
}
