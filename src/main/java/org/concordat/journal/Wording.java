package org.concordat.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.journal.Entry.Change;
import org.concordat.shared.Ids;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is to be told into the words in which it is kept: messages are looked up, and names, those of a kind at once. */
@Component
class Wording {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_ACTOR = 200;

    private final MessageSource messages;
    private final Map<String, Keeper> keepers;
    private final Clock clock;

    Wording(MessageSource messages, List<Keeper> keepers, Clock clock) {
        this.messages = messages;
        this.keepers = keepers.stream().collect(Collectors.toMap(Keeper::kind, keeper -> keeper));
        this.clock = clock;
    }

    List<Entry> entries(Actor actor, List<Noted> noted) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        noted.forEach(each -> {
            collect(each.subject().name(), wanted);
            each.lines().forEach(line -> collect(line, wanted));
        });
        Map<UUID, String> names = new HashMap<>();
        wanted.forEach((kind, ids) -> {
            Keeper keeper = keepers.get(kind);
            if (keeper != null) {
                names.putAll(keeper.names().apply(ids));
            }
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return noted.stream().map(each -> entry(actor, now, each, names)).toList();
    }

    private Entry entry(Actor actor, Instant at, Noted noted, Map<UUID, String> names) {
        Subject subject = noted.subject();
        Actor who = subject.unnamed() ? Actor.UNNAMED : actor;
        return new Entry(
                Ids.next(),
                at,
                who.id(),
                shortened(who.name(), LONGEST_ACTOR),
                noted.act(),
                subject.kind(),
                subject.id(),
                shortened(say(subject.name(), names), LONGEST_SUBJECT),
                subject.arrangement(),
                subject.assessment(),
                subject.version(),
                Changes.write(changes(noted.lines(), false, names)),
                noted.lines().stream().anyMatch(Line::confided)
                        ? Changes.write(changes(noted.lines(), true, names))
                        : null);
    }

    private List<Change> changes(List<Line> lines, boolean confided, Map<UUID, String> names) {
        return lines.stream()
                .filter(line -> line.confided() == confided)
                .map(line -> new Change(
                        say(line.label(), names), sayOrNull(line.before(), names), sayOrNull(line.after(), names)))
                .toList();
    }

    private @Nullable String sayOrNull(@Nullable Word word, Map<UUID, String> names) {
        return word == null ? null : say(word, names);
    }

    private String say(Word word, Map<UUID, String> names) {
        if (word instanceof Word.Text said) {
            return said.text();
        } else if (word instanceof Word.Message message) {
            Object[] arguments = message.arguments().stream()
                    .map(argument -> say(argument, names))
                    .toArray();
            // A word that is missing may not keep anyone from saving.
            return Objects.requireNonNull(messages.getMessage(message.code(), arguments, message.code(), Locale.UK));
        } else if (word instanceof Word.Name name) {
            String known = names.get(name.id());
            return known == null ? messages.getMessage("journal.nameless", null, Locale.UK) : known;
        }
        return ((Word.Series) word)
                .words().stream().map(each -> say(each, names)).collect(Collectors.joining(", "));
    }

    private static void collect(Line line, Map<String, Set<UUID>> wanted) {
        collect(line.label(), wanted);
        collect(line.before(), wanted);
        collect(line.after(), wanted);
    }

    private static void collect(@Nullable Word word, Map<String, Set<UUID>> wanted) {
        if (word instanceof Word.Name name) {
            wanted.computeIfAbsent(name.kind(), kind -> new HashSet<>()).add(name.id());
        } else if (word instanceof Word.Message message) {
            message.arguments().forEach(argument -> collect(argument, wanted));
        } else if (word instanceof Word.Series series) {
            series.words().forEach(each -> collect(each, wanted));
        }
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
