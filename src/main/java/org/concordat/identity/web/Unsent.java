package org.concordat.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.EndedLink;
import org.concordat.identity.LateForm;
import org.jspecify.annotations.Nullable;

/**
 * A form that was not taken because its session, or the link of whoever sent it, had ended; as it can be sent again.
 *
 * @param action where it was sent to
 * @param fields what it said, without secrets
 * @param signedIn whether someone is signed in now; else they have to sign in first
 */
record Unsent(String action, Map<String, List<String>> fields, boolean signedIn) {

    private static final Pattern UNTYPED = Pattern.compile("version|edition|state|go|add|remove|.*[.]place");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What a person said in it: not the marks that a form carries for the product, which only travel along. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            List<String> words = values.stream()
                    .filter(value -> !value.isBlank() && !ID.matcher(value).matches())
                    .toList();
            if (!words.isEmpty() && !UNTYPED.matcher(name).matches()) {
                said.put(name, words);
            }
        });
        return said;
    }

    /** The form of a request that came too late, or null when this is another kind of page. */
    static @Nullable Unsent in(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (path == null || !LateForm.is(request) && EndedLink.of(request) == null) {
            return null;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("_csrf") && !lower.contains("password") && !lower.equals("again")) {
                fields.put(name, List.of(values));
            }
        });
        return new Unsent(path.toString(), fields, CurrentViewer.orNull() != null);
    }
}
