package org.concordat.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.concordat.identity.Viewer;
import org.concordat.reporting.pack.Gathering;
import org.concordat.reporting.pack.Gathering.Gathered;
import org.concordat.reporting.pack.Pack;
import org.concordat.reporting.pack.Spread;
import org.concordat.reporting.paper.Paper;
import org.concordat.reporting.paper.Part;
import org.concordat.reporting.paper.Typesetter;
import org.concordat.reporting.workbook.FigureBook;
import org.concordat.shared.web.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a document with the eyes of one viewer. What it says is read in one transaction that sees the data as they were at one
 * moment, so that nobody's change meanwhile tears it; it is set after that, so that nothing is held for as long.
 */
@Component
public class Maker {

    /** Few enough that a long pack takes little room while it is set, and enough that it does not take much longer. */
    private static final int AT_A_TIME = 10;

    private final Gathering gathering;
    private final Typesetter typesetter;
    private final FigureBook figures;
    private final ProductVersion version;
    private final TransactionTemplate reading;

    Maker(
            Gathering gathering,
            Typesetter typesetter,
            FigureBook figures,
            ProductVersion version,
            PlatformTransactionManager transactions) {
        this.gathering = gathering;
        this.typesetter = typesetter;
        this.figures = figures;
        this.version = version;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A file, and the arrangements in it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(byte[] content, int pages, List<UUID> within) {}

    /**
     * Makes what was wished for.
     *
     * @param at when it says that it was made
     * @param done is told how many arrangements are gathered
     */
    public Made make(Viewer viewer, Wish wish, Instant at, ZoneId zone, IntConsumer done) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return wish.kind() == DocumentKind.BOARD_PACK
                ? pack(viewer, wish, at, today, done)
                : workbook(viewer, wish, today, done);
    }

    private Made pack(Viewer viewer, Wish wish, Instant at, LocalDate today, IntConsumer done) {
        Pack.Cover cover = new Pack.Cover(
                wish.title(), wish.about(), wish.recipient(), wish.marking(), Shown.day(today), version.shown());
        Gathered gathered =
                read(() -> gathering.gather(viewer, cover, wish.framework(), wish.arrangements(), today, done));
        Paper paper = typesetter.bind(parts(gathered.pack()), at);
        return new Made(paper.bytes(), paper.pages(), gathered.within());
    }

    /** Its front, its spreads a few at a time, and how all of it is reckoned. */
    private static List<Part> parts(Pack pack) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("reporting/pack", Map.of("pack", pack)));
        List<Spread> assessed = pack.assessed();
        for (int at = 0; at < assessed.size(); at += AT_A_TIME) {
            int end = Math.min(at + AT_A_TIME, assessed.size());
            parts.add(new Part("reporting/pack-spreads", Map.of("pack", pack, "spreads", assessed.subList(at, end))));
        }
        parts.add(new Part("reporting/pack-method", Map.of("pack", pack)));
        return parts;
    }

    private Made workbook(Viewer viewer, Wish wish, LocalDate today, IntConsumer done) {
        FigureBook.Written written = read(() -> figures.of(
                viewer,
                wish.title(),
                wish.about(),
                wish.marking(),
                wish.framework(),
                wish.arrangements(),
                today,
                done));
        return new Made(written.bytes(), written.sheets(), written.within());
    }

    private <T> T read(Supplier<T> work) {
        T read = reading.execute(transaction -> work.get());
        if (read == null) {
            throw new IllegalStateException("Nothing was read");
        }
        return read;
    }
}
