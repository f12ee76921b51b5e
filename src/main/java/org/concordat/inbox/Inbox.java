package org.concordat.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.shared.Ids;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: other rooms tell people something here, and people read it. Of an arrangement that a person does
 * not see, or no longer sees, they are shown nothing, whatever they were told before.
 */
@Service
@Transactional
public class Inbox {

    /** How long what was read is kept. */
    static final Period KEPT = Period.ofYears(1);

    private static final String OWN = """
            from inbox_entry e join arrangement a on a.arrangement_id = e.arrangement_id
            where e.user_id = :viewer and (not :unreadOnly or e.read_at is null) and\s""" + Visibility.OF_ARRANGEMENTS_SQL;

    private final JdbcClient sql;
    private final Clock clock;

    Inbox(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Tells a person something that just happened. Nobody is told what they did themselves. */
    public void tell(Matter matter, Notice notice) {
        Viewer by = CurrentViewer.orNull();
        if (by == null || !by.id().userId().equals(notice.to())) {
            add(matter, notice, by == null ? null : by.name());
        }
    }

    /** Takes back what a person was told of these things and has not read, because it is no longer so. */
    public void takeBack(Matter matter, UUID to, Collection<UUID> about) {
        sql.sql("select take_back_what_was_told(:kind, :to, cast(string_to_array(:about, ',') as uuid[]))")
                .param("kind", matter.code())
                .param("to", to)
                .param("about", about.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, number) -> matter)
                .list();
    }

    /**
     * Tells what is so today, and is so for whoever it is told: of each day that it speaks of, each person once. What of the same
     * kind is unread and no longer so is taken back.
     */
    public void tellWhatIsSo(Matter matter, Collection<Notice> notices) {
        Set<Told> now = notices.stream().map(Told::of).collect(Collectors.toSet());
        unread(matter).forEach((id, told) -> {
            if (!now.contains(told)) {
                sql.sql("delete from inbox_entry where inbox_entry_id = ?")
                        .param(id)
                        .update();
            }
        });
        notices.forEach(notice -> add(matter, notice, null));
    }

    /** What makes two entries of a kind the same. */
    private record Told(UUID to, UUID about, @Nullable LocalDate day) {

        static Told of(Notice notice) {
            return new Told(notice.to(), notice.about(), notice.day());
        }
    }

    private Map<UUID, Told> unread(Matter matter) {
        return sql
                .sql(
                        "select inbox_entry_id, user_id, about_id, day from inbox_entry where kind = ? and read_at is null")
                .param(matter.code())
                .query((row, number) -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Told(
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getObject(4, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void add(Matter matter, Notice notice, @Nullable String by) {
        sql.sql("""
                        insert into inbox_entry (inbox_entry_id, user_id, kind, about_id, arrangement_id, title, link, day,
                            by_name, told_at)
                        values (:id, :to, :kind, :about, :arrangement, :title, :link, :day, :by, :now)
                        on conflict do nothing""")
                .param("id", Ids.next())
                .param("to", notice.to())
                .param("kind", matter.code())
                .param("about", notice.about())
                .param("arrangement", notice.arrangement().arrangementId())
                .param("title", notice.title())
                .param("link", notice.link())
                .param("day", notice.day())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** How much a person has not read. */
    @Transactional(readOnly = true)
    public int unread(Viewer viewer) {
        return own("select count(*) " + OWN, viewer, true).query(Integer.class).single();
    }

    /** What a person was told, the latest first. */
    @Transactional(readOnly = true)
    public Page<InboxEntry> entries(Viewer viewer, boolean unreadOnly, Pageable page) {
        List<InboxEntry> entries = own(
                        "select e.*, a.name " + OWN
                                + " order by e.told_at desc, e.inbox_entry_id limit :size offset :offset",
                        viewer,
                        unreadOnly)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> entry(row))
                .list();
        return new PageImpl<>(
                entries,
                page,
                own("select count(*) " + OWN, viewer, unreadOnly)
                        .query(Long.class)
                        .single());
    }

    private StatementSpec own(String statement, Viewer viewer, boolean unreadOnly) {
        return sql.sql(statement).params(Visibility.of(viewer).parameters()).param("unreadOnly", unreadOnly);
    }

    private static InboxEntry entry(ResultSet row) throws SQLException {
        return new InboxEntry(
                new EntryId(row.getObject("inbox_entry_id", UUID.class)),
                Coded.of(Matter.class, row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("link"),
                new ArrangementId(row.getObject("arrangement_id", UUID.class)),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getString("by_name"),
                row.getTimestamp("told_at").toInstant(),
                row.getTimestamp("read_at") != null);
    }

    /** A person has read an entry of theirs, or means to read it again. */
    public void mark(Viewer viewer, EntryId entry, boolean read) {
        int marked = sql.sql("update inbox_entry set read_at = :at where inbox_entry_id = :entry and user_id = :viewer")
                .param("at", read ? Timestamp.from(clock.instant()) : null)
                .param("entry", entry.entryId())
                .param("viewer", viewer.id().userId())
                .update();
        if (marked == 0) {
            throw new NotFound();
        }
    }

    /** A person has read all that they were told until then. */
    public void markAllRead(Viewer viewer, Instant until) {
        sql.sql(
                        "update inbox_entry set read_at = :now where user_id = :viewer and read_at is null and told_at <= :until")
                .param("now", Timestamp.from(clock.instant()))
                .param("viewer", viewer.id().userId())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Lets go of what was read and is old. */
    void forget() {
        sql.sql("delete from inbox_entry where read_at is not null and told_at < ?")
                .param(Timestamp.from(
                        clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant()))
                .update();
    }
}
