package org.concordat.reporting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where documents are kept. The database shows each person their own. */
@Repository
class KeptDocuments {

    private static final String AHEAD = " state in ('waiting', 'making') ";

    private final JdbcClient sql;

    KeptDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes whoever asks for a person wait for whoever asks for the same person now, until the end of the transaction. */
    void takeTurns(UUID person) {
        sql.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:person, 310))) as turn")
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }

    /** Adds what is to be made; false if the same is waiting or being made. */
    boolean add(DocumentId id, UUID owner, Wish wish, Instant now) {
        return sql.sql("""
                        insert into made_document (document_id, user_id, kind, title, about, recipient, marking, framework,
                            asked_for, sameness, state, asked_at)
                        values (:id, :owner, :kind, :title, :about, :recipient, :marking, :framework,
                            cast(string_to_array(:askedFor, ',') as uuid[]), :sameness, 'waiting', :now)
                        on conflict do nothing""")
                        .param("id", id.documentId())
                        .param("owner", owner)
                        .param("kind", wish.kind().code())
                        .param("title", wish.title())
                        .param("about", wish.about())
                        .param("recipient", wish.recipient())
                        .param("marking", wish.marking())
                        .param("framework", wish.framework())
                        .param("askedFor", joined(wish.arrangements()))
                        .param("sameness", wish.sameness())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What is to come and is the same. */
    Optional<DocumentId> alike(UUID owner, Wish wish) {
        return sql.sql("select document_id from made_document where user_id = ? and sameness = ? and" + AHEAD)
                .params(owner, wish.sameness())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    /** Those of a person, the latest asked for first. */
    List<MadeDocument> of(UUID owner) {
        return sql.sql("select * from made_document where user_id = ? order by asked_at desc, document_id")
                .param(owner)
                .query((row, number) -> document(row))
                .list();
    }

    Optional<MadeDocument> find(DocumentId id, UUID owner) {
        return sql.sql("select * from made_document where document_id = ? and user_id = ?")
                .params(id.documentId(), owner)
                .query((row, number) -> document(row))
                .optional();
    }

    byte[] content(DocumentId id) {
        return sql.sql("select content from made_document_file where document_id = ?")
                .param(id.documentId())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void remove(DocumentId id) {
        sql.sql("delete from made_document where document_id = ?")
                .param(id.documentId())
                .update();
    }

    /** How many of some arrangements may be seen. */
    int seen(Collection<UUID> arrangements, Visibility seen) {
        return sql.sql("select count(*) from arrangement a where a.arrangement_id ="
                        + " any (cast(string_to_array(:ids, ',') as uuid[])) and " + Visibility.OF_ARRANGEMENTS_SQL)
                .param("ids", joined(arrangements))
                .params(seen.parameters())
                .query(Integer.class)
                .single();
    }

    /** The next that is to be made, now being made; whichever instance asks, each is given out once. */
    Optional<MadeDocument> claim(Instant now) {
        return sql.sql("""
                        update made_document set state = 'making', done = 0, attempts = attempts + 1, touched_at = :now
                        where document_id = (select document_id from made_document where state = 'waiting'
                            order by asked_at limit 1 for update skip locked)
                        returning *""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> document(row))
                .optional();
    }

    void progress(DocumentId id, int done, Instant now) {
        sql.sql("update made_document set done = ?, touched_at = ? where document_id = ? and state = 'making'")
                .params(done, Timestamp.from(now), id.documentId())
                .update();
    }

    void touch(DocumentId id, Instant now) {
        sql.sql("update made_document set touched_at = ? where document_id = ? and state = 'making'")
                .params(Timestamp.from(now), id.documentId())
                .update();
    }

    /** Keeps what was made, unless its owner let go of it meanwhile. */
    void keep(DocumentId id, byte[] content, int pages, Collection<UUID> within, Instant now) {
        int kept = sql.sql("""
                        update made_document set state = 'made', made_at = :now, pages = :pages, size = :size,
                            within = cast(string_to_array(:within, ',') as uuid[])
                        where document_id = :id and state = 'making'""")
                .param("now", Timestamp.from(now))
                .param("pages", pages)
                .param("size", content.length)
                .param("within", joined(within))
                .param("id", id.documentId())
                .update();
        if (kept == 1) {
            sql.sql("insert into made_document_file (document_id, content) values (?, ?)")
                    .params(id.documentId(), content)
                    .update();
        }
    }

    void fail(DocumentId id, Failure why) {
        sql.sql("update made_document set state = 'failed', failure = ? where document_id = ? and state = 'making'")
                .params(why.code(), id.documentId())
                .update();
    }

    /** What nobody has said for long that they go on with is made again; what was begun too often has failed. */
    int takeUpAgain(Instant silentSince, int most) {
        return sql.sql("""
                        update made_document set state = case when attempts < :most then 'waiting' else 'failed' end,
                            failure = case when attempts < :most then null else :why end
                        where state = 'making' and touched_at < :since""")
                .param("why", Failure.LEFT_BEHIND.code())
                .param("most", most)
                .param("since", Timestamp.from(silentSince))
                .update();
    }

    boolean anyWaiting() {
        return sql.sql("select exists (select from made_document where state = 'waiting')")
                .query(Boolean.class)
                .single();
    }

    /** Lets go of what was made, or failed, before then. */
    int forget(Instant before) {
        return sql.sql("delete from made_document where coalesce(made_at, asked_at) < ? and not" + AHEAD)
                .param(Timestamp.from(before))
                .update();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static MadeDocument document(ResultSet row) throws SQLException {
        return new MadeDocument(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getObject("user_id", UUID.class),
                new Wish(
                        Coded.of(DocumentKind.class, row.getString("kind")).orElseThrow(),
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("recipient"),
                        row.getString("marking"),
                        row.getString("framework"),
                        ids(row.getArray("asked_for"))),
                Coded.of(DocumentState.class, row.getString("state")).orElseThrow(),
                Coded.of(Failure.class, Objects.toString(row.getString("failure"), ""))
                        .orElse(null),
                row.getInt("done"),
                row.getInt("attempts"),
                row.getTimestamp("asked_at").toInstant(),
                at(row.getTimestamp("touched_at")),
                at(row.getTimestamp("made_at")),
                ids(row.getArray("within")),
                row.getInt("pages"),
                row.getInt("size"));
    }

    private static @Nullable Instant at(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static List<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
