package org.concordat.views;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the portfolio shows, as its address says it: how it is filtered, sorted and grouped, and never which page of it. What
 * an address says besides, and what makes no sense, is left out, so that the same view is always written the same.
 *
 * @param parameters in the order of {@link #KNOWN}
 */
public record Showing(Map<String, String> parameters) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** Names that are looked for by a part of them, or ids: anything that can be seen. */
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Cn}]{1,100}");

    /** Every parameter of the portfolio that a view keeps, and what it may say. Who teaches the portfolio another adds it here. */
    private static final Map<String, Pattern> KNOWN = known();

    private static Map<String, Pattern> known() {
        Map<String, Pattern> known = new LinkedHashMap<>();
        known.put("framework", CODE);
        known.put("kind", CODE);
        known.put("stage", CODE);
        known.put("tier", CODE);
        known.put("partner", TEXT);
        known.put("lead", TEXT);
        known.put("sector", TEXT);
        known.put("band", CODE);
        known.put("by", CODE);
        known.put("group", CODE);
        // A day, or how long ago: that stays relative, as it was chosen.
        known.put("since", CODE);
        known.put("sort", CODE);
        known.put("order", CODE);
        return Collections.unmodifiableMap(known);
    }

    public Showing {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** What of an address is kept. */
    public static Showing of(Map<String, ? extends @Nullable String> address) {
        Map<String, String> kept = new LinkedHashMap<>();
        KNOWN.forEach((name, allowed) -> {
            String said = address.get(name);
            if (said != null && allowed.matcher(said.strip()).matches()) {
                kept.put(name, said.strip());
            }
        });
        return new Showing(kept);
    }

    /** The same seen through a framework, unless it says through which. */
    public Showing through(String framework) {
        if (parameters.containsKey("framework")) {
            return this;
        }
        Map<String, String> through = new LinkedHashMap<>(parameters);
        through.put("framework", framework);
        return of(through);
    }

    /** The same without one of its parameters. */
    public Showing without(String parameter) {
        Map<String, String> without = new LinkedHashMap<>(parameters);
        without.remove(parameter);
        return new Showing(without);
    }

    /** As an address has it behind its question mark; empty for all there is. */
    public String query() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Showing read(String query) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String one : query.split("&")) {
            int at = one.indexOf('=');
            if (at > 0) {
                read.put(one.substring(0, at), URLDecoder.decode(one.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return of(read);
    }
}
