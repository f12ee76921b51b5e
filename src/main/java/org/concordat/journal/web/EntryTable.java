package org.concordat.journal.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concordat.journal.Asked;
import org.concordat.journal.Entry;
import org.concordat.journal.Entry.Change;
import org.concordat.journal.Reading;
import org.concordat.journal.Told;
import org.concordat.shared.HarmlessText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries as a table: a row for each thing that changed, or one for an entry that tells of no change. */
@Component
class EntryTable {

    private static final int AT_ONCE = 500;

    private final Reading reading;
    private final MessageSource messages;
    private final Clock clock;

    EntryTable(Reading reading, MessageSource messages, Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    void write(Asked asked, Writer out) throws IOException {
        CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180);
        rows.printRecord("when", "who", "did", "kind", "what", "field", "before", "after", "entry");
        Asked next = asked;
        List<Told> some;
        do {
            some = reading.entries(next, AT_ONCE);
            for (Told told : some) {
                write(told, rows);
                next = next.before(told.entry().id());
            }
        } while (some.size() == AT_ONCE);
        rows.flush();
    }

    private void write(Told told, CSVPrinter rows) throws IOException {
        List<Change> changes = told.changes().isEmpty() ? List.of(new Change("", null, null)) : told.changes();
        Entry entry = told.entry();
        for (Change change : changes) {
            rows.printRecord(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            entry.at().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone())),
                    HarmlessText.of(entry.actor()),
                    words("journal.act." + entry.act().code()),
                    words("journal.kind." + entry.kind()),
                    HarmlessText.of(entry.subject()),
                    HarmlessText.of(change.label()),
                    HarmlessText.of(change.before()),
                    HarmlessText.of(change.after()),
                    entry.id());
        }
    }

    private String words(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }
}
