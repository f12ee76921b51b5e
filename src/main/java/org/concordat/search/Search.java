package org.concordat.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what has all of the words that are asked for, each as it is written, as the beginning of a longer one or in another of
 * its forms; where that finds next to nothing, also what has words that differ from these in a letter or two.
 */
@Repository
@Transactional(readOnly = true)
public class Search {

    /** Longer questions are cut. */
    public static final int LONGEST = 200;

    /** With fewer than these found, words may have been mistyped. */
    private static final int FEW = 3;

    private static final String FIT = """
            with fit as materialized (
                select e.kind, e.thing_id, e.part, e.arrangement_id, e.title as plain, e.past, %s as near,
                    left(e.title, length(:plain)) = :plain as begins
                from search_entry e where e.found and e.kind in (:kinds) and %s)
            """;
    private static final String EXACTLY = "e.words @@ cast(:query as tsquery)";
    private static final String RANK = "ts_rank(e.words, cast(:query as tsquery))";
    private static final String LIKENESS = "word_similarity(:plain, e.title)";

    /** How much of a word has to be found in a title before its letters are counted. */
    private static final String COUNT_LETTERS = "select set_config('pg_trgm.word_similarity_threshold', '0.25', true)";

    private final JdbcClient database;
    private final Catalogue catalogue;

    Search(JdbcClient database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** So many of each kind at most, and nothing of what the viewer may not see. */
    public Found find(String said, Viewer viewer, int each) {
        return find(said, viewer, kinds(viewer), each, 0);
    }

    /** A page of what is found of one kind; pages are counted from 0. */
    public Found find(String said, Viewer viewer, Findable kind, int size, int page) {
        Set<Findable> kinds = kinds(viewer);
        kinds.retainAll(EnumSet.of(kind));
        return find(said, viewer, kinds, size, page);
    }

    private static Set<Findable> kinds(Viewer viewer) {
        return viewer.seesArrangements() ? EnumSet.allOf(Findable.class) : EnumSet.of(Findable.MECHANISM);
    }

    private Found find(String said, Viewer viewer, Set<Findable> kinds, int size, int page) {
        Words words = words(said);
        if (words.none()) {
            return Found.NOTHING;
        }
        Map<UUID, FrameworkDocument> frameworks = frameworks();
        Visibility seen = Visibility.of(viewer);
        Map<String, Object> asked = new LinkedHashMap<>(seen.parameters());
        asked.put("plain", words.plain());
        asked.put("query", words.query());
        asked.put("versions", frameworks.keySet());
        asked.put("limit", size);
        asked.put("offset", (long) size * page);
        Found exactly = new Found(hits(kinds, seen, EXACTLY, RANK, asked, frameworks), words.plain(), false);
        if (exactly.all() >= FEW || !words.mistakable()) {
            return exactly;
        }
        database.sql(COUNT_LETTERS).query(String.class).single();
        asked.putAll(words.parameters());
        Found alike = new Found(hits(kinds, seen, words.loosely(), LIKENESS, asked, frameworks), words.plain(), true);
        return alike.all() > exactly.all() ? alike : exactly;
    }

    private Words words(String said) {
        return database.sql("select search_text(:said), search_query(:said)")
                .param("said", said.substring(0, Math.min(said.length(), LONGEST)))
                .query((row, number) -> new Words(row.getString(1), row.getString(2)))
                .single();
    }

    /** The newest edition of each framework that can be assessed against. */
    private Map<UUID, FrameworkDocument> frameworks() {
        Map<String, VersionSummary> newest = new LinkedHashMap<>();
        catalogue.publishedVersions().forEach(version -> newest.putIfAbsent(version.code(), version));
        Map<UUID, FrameworkDocument> documents = new LinkedHashMap<>();
        newest.values()
                .forEach(version -> documents.put(version.id().frameworkVersionId(), catalogue.document(version.id())));
        return documents;
    }

    /** All kinds in one question, since words are looked up in one place, which does not know of kinds. */
    private List<Hits> hits(
            Set<Findable> asked,
            Visibility viewer,
            String fits,
            String near,
            Map<String, Object> parameters,
            Map<UUID, FrameworkDocument> frameworks) {
        List<Findable> kinds = asked.stream()
                .filter(kind -> kind != Findable.MECHANISM || !frameworks.isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        Map<Findable, List<Hit>> found = new EnumMap<>(Findable.class);
        Map<Findable, Long> all = new EnumMap<>(Findable.class);
        database.sql(FIT.formatted(near, fits)
                        + kinds.stream().map(kind -> kind.question(viewer)).collect(Collectors.joining(" union all "))
                        + " order by " + Findable.ORDER)
                .params(parameters)
                .param("kinds", kinds.stream().map(Findable::code).toList())
                .query(row -> {
                    Findable kind =
                            Coded.of(Findable.class, row.getString("kind")).orElseThrow();
                    all.put(kind, row.getLong("all_found"));
                    found.computeIfAbsent(kind, any -> new ArrayList<>()).add(hit(kind, row, frameworks));
                });
        return kinds.stream()
                .map(kind -> new Hits(kind, found.getOrDefault(kind, List.of()), all.getOrDefault(kind, 0L)))
                .toList();
    }

    private static Hit hit(Findable kind, ResultSet row, Map<UUID, FrameworkDocument> frameworks) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("thing_id", UUID.class));
        String part = row.getString("part");
        if (kind == Findable.MECHANISM) {
            FrameworkDocument framework = Objects.requireNonNull(frameworks.get(id));
            MechanismCode code = new MechanismCode(part);
            return new Hit(
                    kind,
                    id,
                    part,
                    framework.mechanism(code).orElseThrow().name(),
                    framework.code(),
                    framework.areaOf(code).name(),
                    framework.name(),
                    false);
        }
        return new Hit(
                kind,
                id,
                part,
                row.getString("title"),
                row.getString("first"),
                row.getString("second"),
                row.getString("within"),
                row.getBoolean("past"));
    }
}
