package org.concordat.planning.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A comment on an action, as someone writes it.
 *
 * @param tell who is to be told though the words do not name them
 */
record CommentForm(@Nullable String words, @Nullable List<String> tell) {

    static final CommentForm EMPTY = new CommentForm(null, null);

    CommentForm {
        tell = tell == null ? List.of() : List.copyOf(tell);
    }

    String typed() {
        return Objects.requireNonNullElse(words, "");
    }

    public boolean tells(String person) {
        return tell != null && tell.contains(person);
    }

    Set<UUID> people() {
        return Objects.requireNonNullElse(tell, List.<String>of()).stream()
                .map(CommentForm::person)
                .collect(Collectors.toSet());
    }

    private static UUID person(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of("tell", "action.owner.unknown");
        }
    }
}
