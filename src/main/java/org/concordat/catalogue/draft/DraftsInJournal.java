package org.concordat.catalogue.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of drafts: text by text, as they are written. */
@Configuration(proxyBeanMethods = false)
class DraftsInJournal {

    @Bean
    Keeper draftsKept(JdbcClient database, Drafts drafts) {
        return Keeper.of(
                "framework-draft",
                "frameworks/drafts",
                Keeper.named(database, "framework_draft", "framework_draft_id", "name"),
                id -> drafts.findById(new DraftId(id)).isPresent());
    }

    @Bean
    Journalled<FrameworkDraft> draftInJournal() {
        return Journalled.of(
                        FrameworkDraft.class,
                        draft -> Subject.of("framework-draft", draft.id().frameworkDraftId(), Word.text(draft.name())))
                .say("code", "journal.code")
                .say("number", "draft.journal.number")
                .choice("status", "journal.status", "draftstatus", DraftStatus::code)
                .tell("content", (draft, before, after) -> differences(before, after))
                .leaveOut("said by the framework's name among the texts", "name")
                .leaveOut("follows from who changed what when", "begun", "changed")
                .leaveOut("said by the texts that it begins with", "basedOn");
    }

    @Bean
    Journalled<DraftRemoval> removalInJournal() {
        return Journalled.partOf(
                        DraftRemoval.class,
                        removal -> Subject.of(
                                "framework-draft",
                                removal.draft().frameworkDraftId(),
                                Word.name("framework-draft", removal.draft().frameworkDraftId())),
                        removal -> Word.message("draft.journal.removal", Word.text(removal.name())))
                .leaveOut("the draft itself is the subject", "draft")
                .leaveOut(
                        "said by what the draft's texts lose and win back",
                        "kind",
                        "name",
                        "fragment",
                        "parent",
                        "place")
                .leaveOut("follows from who changed what when", "removed");
    }

    private static List<Line> differences(@Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return after == null ? List.of() : List.of(contents(DraftContent.read(after.toString())));
        }
        DraftTexts earlier = new DraftTexts(DraftContent.read(before.toString()));
        DraftTexts now = new DraftTexts(DraftContent.read(after.toString()));
        List<Line> lines = new ArrayList<>();
        parts(earlier, now, "draft.journal.taken-out")
                .map(name -> Line.of(name, null, null))
                .forEach(lines::add);
        parts(now, earlier, "draft.journal.added")
                .map(name -> Line.of(name, null, null))
                .forEach(lines::add);
        Set<TextPlace> places = new LinkedHashSet<>(earlier.texts().keySet());
        places.addAll(now.texts().keySet());
        places.stream()
                .filter(place -> earlier.has(place.part()) && now.has(place.part()))
                .forEach(place -> line(place, earlier, now, lines));
        earlier.orders().forEach((list, order) -> {
            List<Integer> then = now.orders().getOrDefault(list, order);
            if (Set.copyOf(then).equals(Set.copyOf(order)) && !then.equals(order)) {
                lines.add(Line.of(Word.message("draft.journal.order"), earlier.names(order), now.names(then)));
            }
        });
        return lines;
    }

    private static Line contents(DraftContent content) {
        return Line.of(
                Word.message("journal.framework-document"),
                null,
                Word.message(
                        "journal.framework-contents",
                        Word.text(content.areas().size()),
                        Word.text(content.mechanisms().size())));
    }

    private static Stream<Word> parts(DraftTexts of, DraftTexts notIn, String code) {
        return of.parts().values().stream()
                .filter(part -> !notIn.has(part.key()))
                .filter(part -> part.parent() == null || notIn.has(part.parent().key()))
                .map(part -> Word.message(code, Word.text(part.name())));
    }

    private static void line(TextPlace place, DraftTexts earlier, DraftTexts now, List<Line> lines) {
        String before = earlier.texts().get(place);
        String after = now.texts().get(place);
        if (!Objects.equals(before, after)) {
            Part part = Objects.requireNonNull(now.parts().get(place.part()));
            Word label = word(FieldLabel.of(part.kind(), place.field()));
            lines.add(Line.of(
                    part.parent() == null ? label : Word.message("draft.journal.text", Word.text(part.name()), label),
                    before == null ? null : Word.text(before),
                    after == null ? null : Word.text(after)));
        }
    }

    private static Word word(Object said) {
        if (said instanceof MessageSourceResolvable message) {
            Object[] arguments = Objects.requireNonNullElse(message.getArguments(), new Object[0]);
            return Word.message(
                    Objects.requireNonNull(message.getCodes())[0],
                    Stream.of(arguments).map(DraftsInJournal::word).toArray(Word[]::new));
        }
        return Word.text(said);
    }
}
