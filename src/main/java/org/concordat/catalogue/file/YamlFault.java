package org.concordat.catalogue.file;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What the YAML parser could not read. It names its own place last, after the one where it began to read. */
final class YamlFault {

    private static final Pattern FAULT = Pattern.compile("([^\\n]+)\\n in reader, line ([0-9]+), column");

    private YamlFault() {}

    static int line(JacksonException fault) {
        int known = fault.getLocation() == null
                ? 1
                : Math.max(1, fault.getLocation().getLineNr());
        return last(fault).map(match -> Integer.parseInt(match.group(2))).orElse(known);
    }

    /** Whether a tab stands where YAML wants spaces: what trips people up most. */
    static boolean isTab(JacksonException fault) {
        return reason(fault).contains("(TAB)");
    }

    static String reason(JacksonException fault) {
        String first = fault.getOriginalMessage().lines().findFirst().orElse("");
        return Controls.shown(last(fault).map(match -> match.group(1)).orElse(first));
    }

    private static Optional<MatchResult> last(JacksonException fault) {
        return FAULT.matcher(fault.getOriginalMessage()).results().reduce((earlier, later) -> later);
    }
}
