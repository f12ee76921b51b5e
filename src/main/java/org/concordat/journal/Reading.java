package org.concordat.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.journal.Keeper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal, the newest first, as the one who reads may know of it. */
@Service
@Transactional(readOnly = true)
public class Reading {

    /** Things that have no page under their id, or one that is not the administrators' to read. */
    private static final Set<String> WITHOUT_A_PAGE = Set.of("framework-version", "person", "respondent", "evidence");

    private static final String BEFORE = "(e.written_at, e.entry_id) <"
            + " (select b.written_at, b.entry_id from journal_entry b where b.entry_id = :before)";

    private static final String NEWEST_FIRST = " order by e.written_at desc, e.entry_id desc limit :most";

    private final JdbcClient database;
    private final Map<String, Keeper> keepers;
    private final Clock clock;

    Reading(JdbcClient database, List<Keeper> keepers, Clock clock) {
        this.database = database;
        this.keepers = keepers.stream().collect(Collectors.toMap(Keeper::kind, keeper -> keeper));
        this.clock = clock;
    }

    /** The newest of those asked for, at most so many. */
    public List<Told> entries(Asked asked, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        JdbcClient.StatementSpec statement = database.sql("select " + Entries.COLUMNS + " from journal_entry e where "
                        + conditions(asked, conditions) + NEWEST_FIRST)
                .param("from", asked.from() == null ? null : startOf(asked.from()))
                .param(
                        "until",
                        asked.until() == null ? null : startOf(asked.until().plusDays(1)))
                .param("who", pattern(asked.who()))
                .param("act", asked.act() == null ? null : asked.act().code())
                .param("kind", asked.kind())
                .param("subject", pattern(asked.subject()))
                .param("before", asked.before())
                .param("most", most);
        return told(statement.query((row, number) -> Entries.read(row)).list());
    }

    private static String conditions(Asked asked, List<String> conditions) {
        if (asked.from() != null) {
            conditions.add("e.written_at >= :from");
        }
        if (asked.until() != null) {
            conditions.add("e.written_at < :until");
        }
        if (!asked.who().isEmpty()) {
            conditions.add("lower(e.actor) like :who");
        }
        if (asked.act() != null) {
            conditions.add("e.act = :act");
        }
        if (asked.kind() != null) {
            conditions.add("e.kind = :kind");
        }
        if (!asked.subject().isEmpty()) {
            conditions.add("lower(e.subject) like :subject");
        }
        if (asked.before() != null) {
            conditions.add(BEFORE);
        }
        return String.join(" and ", conditions);
    }

    /**
     * What changed in one arrangement, assessment or framework version; throws {@link NotFound} when the one who asks may
     * not see that. Refusals and downloads are the administrators' business.
     */
    public List<Told> history(Viewer viewer, History of, UUID id, @Nullable UUID before, int most) {
        if (!keeper(of.kind()).seen().test(id)) {
            throw new NotFound();
        }
        Set<String> reserved = keepers.values().stream()
                .filter(keeper -> keeper.facilitatorsOnly() && !viewer.facilitates())
                .map(Keeper::kind)
                .collect(Collectors.toCollection(HashSet::new));
        reserved.add("");
        return told(database.sql("select " + Entries.COLUMNS + " from journal_entry e where e." + of.column()
                        + " = :id and e.act in ('added', 'changed', 'removed') and e.kind not in (:reserved)"
                        + (before == null ? "" : " and " + BEFORE) + NEWEST_FIRST)
                .param("id", id)
                .param("reserved", reserved)
                .param("before", before)
                .param("most", most)
                .query((row, number) -> Entries.read(row))
                .list());
    }

    /** What a thing is called now. */
    public String nameOf(History of, UUID id) {
        return Objects.requireNonNullElse(
                keeper(of.kind()).names().apply(List.of(id)).get(id), "");
    }

    /** Asks about confidence only where something is told in it, and once for all things of a kind. */
    private List<Told> told(List<Entry> entries) {
        Map<String, Set<UUID>> asked = entries.stream()
                .filter(entry -> entry.confided() != null && entry.subjectId() != null)
                .collect(Collectors.groupingBy(
                        Entry::kind, Collectors.mapping(Entry::subjectId, Collectors.toUnmodifiableSet())));
        Set<UUID> readable = new HashSet<>();
        asked.forEach((kind, ids) -> readable.addAll(keeper(kind).readable().apply(ids)));
        return entries.stream()
                .map(entry -> Told.of(entry, readable.contains(entry.subjectId()), link(entry)))
                .toList();
    }

    private @Nullable String link(Entry entry) {
        Keeper keeper = keepers.get(entry.kind());
        return keeper == null || entry.subjectId() == null || WITHOUT_A_PAGE.contains(entry.kind())
                ? null
                : "/" + keeper.address() + "/" + entry.subjectId();
    }

    private Keeper keeper(String kind) {
        return Objects.requireNonNull(keepers.get(kind), kind);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
