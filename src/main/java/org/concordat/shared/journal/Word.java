package org.concordat.shared.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** What a person reads in the journal, before the messages and names that it stands for are looked up. */
public sealed interface Word {

    /** Text as it stands. */
    record Text(String text) implements Word {}

    /** A message of this house, with what its placeholders stand for. */
    record Message(String code, List<Word> arguments) implements Word {}

    /** What a thing is called now, by the {@link Keeper} of its kind. */
    record Name(String kind, UUID id) implements Word {}

    /** Several, with commas between them. */
    record Series(List<Word> words) implements Word {}

    static Word text(Object value) {
        return new Text(value.toString());
    }

    static Word message(String code, Word... arguments) {
        return new Message(code, List.of(arguments));
    }

    static Word name(String kind, UUID id) {
        return new Name(kind, id);
    }

    static Word series(Word... words) {
        return new Series(Arrays.asList(words));
    }

    static <V> Word series(Collection<V> values, Function<? super V, Word> wording) {
        return new Series(values.stream().map(wording).toList());
    }

    /** A day, as 21 Nov 2026. */
    static Word day(LocalDate day) {
        return new Text(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(day));
    }

    /** A moment, as 21 Nov 2026, 10:00 UTC. */
    static Word moment(Instant at) {
        return new Text(DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK)
                .format(at.atZone(ZoneOffset.UTC)));
    }
}
