package org.concordat.planning.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.concordat.planning.StatusChange;
import org.concordat.planning.talk.ActionComment;
import org.concordat.planning.talk.Mentions;
import org.concordat.planning.talk.Mentions.Piece;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an action, or was said about it.
 *
 * @param status the status it had from then on; null for a comment
 * @param change whether it came to that status then
 * @param words what was said, in pieces; none where nothing was
 */
record TalkEntry(@Nullable String status, boolean change, List<Piece> words, String by, Instant moment) {

    /** Everything in one stream, the latest first. */
    static List<TalkEntry> stream(List<StatusChange> log, List<ActionComment> comments, Mentions names) {
        List<TalkEntry> entries = new ArrayList<>();
        String last = "";
        for (StatusChange change : log) {
            String status = change.status().code();
            entries.add(new TalkEntry(
                    status,
                    !status.equals(last),
                    change.note() == null ? List.of() : List.of(new Piece(change.note(), List.of())),
                    change.signature().name(),
                    change.signature().at()));
            last = status;
        }
        for (ActionComment comment : comments) {
            entries.add(new TalkEntry(
                    null,
                    false,
                    names.in(comment.words()),
                    comment.said().name(),
                    comment.said().at()));
        }
        entries.sort(Comparator.comparing(TalkEntry::moment));
        Collections.reverse(entries);
        return entries;
    }

    public String at() {
        return Shown.moment(moment, ZoneOffset.UTC) + " UTC";
    }
}
