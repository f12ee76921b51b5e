package org.concordat.assessment.web;

import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.table.TableEntry;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a table as its preview shows it.
 *
 * @param before what it would replace; null if nothing or the same
 */
record EntryLine(
        long line,
        String partner,
        String person,
        boolean newPerson,
        String mechanism,
        String answer,
        @Nullable String words,
        @Nullable String before) {

    static EntryLine of(TableEntry entry) {
        Answer answer = entry.answer();
        return new EntryLine(
                entry.line(),
                entry.partner().name(),
                entry.person(),
                entry.respondent() == null,
                entry.mechanism().value(),
                AnswerTablePages.word(answer),
                answer.reason() == null ? answer.note() : answer.reason(),
                entry.changes() ? AnswerTablePages.word(entry.before()) : null);
    }
}
