package org.concordat.shared.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the journal tells of one type of entity: what each of its properties is called and says. A property that is neither
 * told nor left out with a reason fails a test, and so does an entity that no room describes. What an entity keeps in a part
 * of its own is described as a whole, or by the properties of the part, as in {@code due.day}.
 */
public final class Journalled<E> {

    /** Tells of one property of an entity what differs between two values; either is null for nothing. */
    @FunctionalInterface
    public interface Telling<E> {
        List<Line> lines(E entity, @Nullable Object before, @Nullable Object after);
    }

    private final Class<E> type;
    private final Function<E, Subject> subject;
    private final @Nullable Function<E, Word> part;
    private final Map<String, Telling<E>> tellings = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    private Journalled(Class<E> type, Function<E, Subject> subject, @Nullable Function<E, Word> part) {
        this.type = type;
        this.subject = subject;
        this.part = part;
    }

    /** An entity that is a subject by itself. */
    public static <E> Journalled<E> of(Class<E> type, Function<E, Subject> subject) {
        return new Journalled<>(type, subject, null);
    }

    /** An entity that is told in the entries of what it is a part of; {@code part} says which part. */
    public static <E> Journalled<E> partOf(Class<E> type, Function<E, Subject> subject, Function<E, Word> part) {
        return new Journalled<>(type, subject, part);
    }

    /** A property told in words of one's own making. */
    public Journalled<E> tell(String property, Telling<E> telling) {
        tellings.put(property, telling);
        return this;
    }

    /** A property with one value. */
    public <V> Journalled<E> say(String property, String label, Function<? super V, Word> wording) {
        return tell(property, (entity, before, after) -> {
            Word earlier = word(before, wording);
            Word now = word(after, wording);
            return Objects.equals(earlier, now) ? List.of() : List.of(Line.of(Word.message(label), earlier, now));
        });
    }

    /** A property whose value is text or a number. */
    public Journalled<E> say(String property, String label) {
        return say(property, label, Word::text);
    }

    /** A choice, whose words stand in the messages under {@code prefix} and its code. */
    public <V> Journalled<E> choice(String property, String label, String prefix, Function<? super V, String> code) {
        return this.<V>say(property, label, value -> Word.message(prefix + "." + code.apply(value)));
    }

    /** A property that is true or not; that something began without it goes without saying. */
    public Journalled<E> flag(String property, String label) {
        return tell(
                property,
                (entity, before, after) -> before == null && Boolean.FALSE.equals(after)
                        ? List.of()
                        : List.of(Line.of(Word.message(label), yesOrNo(before), yesOrNo(after))));
    }

    private static @Nullable Word yesOrNo(@Nullable Object value) {
        return value == null ? null : Word.message(Boolean.TRUE.equals(value) ? "journal.yes" : "journal.no");
    }

    /** A property of which is never told more than that it changed. */
    public Journalled<E> secret(String property, String label) {
        return tell(
                property,
                (entity, before, after) -> List.of(Line.of(
                        Word.message(label),
                        null,
                        Word.message(after == null ? "journal.taken-away" : "journal.set"))));
    }

    /** A collection told as a whole: all that it held, and all that it holds. */
    public <V> Journalled<E> together(String property, String label, Function<? super V, Word> wording) {
        return this.<Collection<V>>say(property, label, values -> Word.series(values, wording));
    }

    /** A collection told by what came and what went. */
    public <V> Journalled<E> each(String property, String label, Function<? super V, Word> wording) {
        return tell(property, (entity, before, after) -> {
            List<V> gone = values(before);
            List<V> come = values(after);
            values(before).forEach(come::remove);
            values(after).forEach(gone::remove);
            List<Line> lines = new ArrayList<>();
            gone.forEach(value -> lines.add(Line.of(Word.message(label), wording.apply(value), null)));
            come.forEach(value -> lines.add(Line.of(Word.message(label), null, wording.apply(value))));
            return lines;
        });
    }

    /** A map told key by key; {@code label} has a placeholder for the key. */
    public <K, V> Journalled<E> keyed(
            String property, String label, Function<? super K, Word> key, Function<? super V, Word> wording) {
        return tell(property, (entity, before, after) -> differences(label, key, wording, before, after));
    }

    /** What differs between two maps, key by key. */
    public static <K, V> List<Line> differences(
            String label,
            Function<? super K, Word> key,
            Function<? super V, Word> wording,
            @Nullable Object one,
            @Nullable Object other) {
        Map<K, V> before = map(one);
        Map<K, V> after = map(other);
        Set<K> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Line> lines = new ArrayList<>();
        for (K each : keys) {
            Word earlier = word(before.get(each), wording);
            Word now = word(after.get(each), wording);
            if (!Objects.equals(earlier, now)) {
                lines.add(Line.of(Word.message(label, key.apply(each)), earlier, now));
            }
        }
        return lines;
    }

    /** What was said of these properties is told in confidence. */
    public Journalled<E> confide(String... properties) {
        for (String property : properties) {
            tellings.computeIfPresent(
                    property,
                    (same, telling) -> (entity, before, after) -> telling.lines(entity, before, after).stream()
                            .map(Line::inConfidence)
                            .toList());
        }
        return this;
    }

    /** Properties that are not told, and why not. */
    public Journalled<E> leaveOut(String why, String... properties) {
        for (String property : properties) {
            leftOut.put(property, why);
        }
        return this;
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable Word word(@Nullable Object value, Function<? super V, Word> wording) {
        boolean nothing = value == null || value instanceof Collection<?> many && many.isEmpty();
        return nothing ? null : wording.apply((V) value);
    }

    @SuppressWarnings("unchecked")
    private static <V> List<V> values(@Nullable Object collection) {
        return collection == null ? new ArrayList<>() : new ArrayList<>((Collection<V>) collection);
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Map<K, V> map(@Nullable Object map) {
        return map == null ? Map.of() : (Map<K, V>) map;
    }

    public Class<E> type() {
        return type;
    }

    public Subject subject(Object entity) {
        return subject.apply(type.cast(entity));
    }

    /** Which part of its subject it is; null when it is the subject itself. */
    public @Nullable Word part(Object entity) {
        return part == null ? null : part.apply(type.cast(entity));
    }

    /** Whether a property is told or left out as a whole. */
    public boolean describes(String property) {
        return tellings.containsKey(property) || leftOut.containsKey(property);
    }

    /** Every property that is told, in the order in which it is. */
    public Set<String> told() {
        return Set.copyOf(tellings.keySet());
    }

    /** Every property that is not told, with the reason. */
    public Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    /** What there is to tell of some properties that changed. */
    public List<Line> lines(Object entity, Map<String, Object[]> changed) {
        List<Line> lines = new ArrayList<>();
        tellings.forEach((property, telling) -> {
            Object[] values = changed.get(property);
            if (values != null && !Objects.equals(values[0], values[1])) {
                lines.addAll(telling.lines(type.cast(entity), values[0], values[1]));
            }
        });
        return lines;
    }
}
