package org.concordat.planning.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.concordat.identity.PersonName;

/** Who is named in a text: an {@code @} and a whole name, in whatever case. */
public final class Mentions {

    /** A piece of a text; the person whom it names, or none. */
    public record Piece(String text, List<PersonName> named) {}

    private final List<PersonName> people;

    /** @param people who can be named */
    public Mentions(Collection<PersonName> people) {
        this.people = people.stream()
                .sorted(Comparator.comparingInt(
                                (PersonName person) -> person.name().length())
                        .reversed())
                .toList();
    }

    /** A text in pieces, which make up the text again. Of two people of one name both are meant. */
    public List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        int begun = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            List<PersonName> named = namedAt(text, at + 1);
            if (named.isEmpty() || (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at)))) {
                continue;
            }
            if (at > begun) {
                pieces.add(new Piece(text.substring(begun, at), List.of()));
            }
            begun = at + 1 + named.get(0).name().length();
            pieces.add(new Piece(text.substring(at, begun), named));
        }
        if (begun < text.length()) {
            pieces.add(new Piece(text.substring(begun), List.of()));
        }
        return pieces;
    }

    /** The longest name that stands there, and everyone who has it. */
    private List<PersonName> namedAt(String text, int at) {
        List<PersonName> named = new ArrayList<>();
        for (PersonName person : people) {
            String name = person.name();
            if ((named.isEmpty() || fold(named.get(0).name()).equals(fold(name)))
                    && text.regionMatches(true, at, name, 0, name.length())
                    && endsAt(text, at + name.length())) {
                named.add(person);
            }
        }
        return named;
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
