package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever can change is described to the journal, to the last property, or is left out for a reason that can be read. */
@ConcordatTest
class JournalModelTest {

    /** Entities that the journal does not tell of, and why. */
    private static final Map<String, String> EXEMPT = Map.of();

    /** Tables that no entity stands for, and why the journal does not tell of them. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(
                    "action_expectation",
                    "follows from the assessment, and is told with the plan that was led on to it"),
            Map.entry("inbox_entry", "who was told what follows from what is told, and is each person’s own"),
            Map.entry("made_document", "what people had made of what is told, and is each person’s own"),
            Map.entry("made_document_file", "what people had made of what is told, and is each person’s own"),
            Map.entry("search_entry", "the words of what is told, kept by the database itself"),
            Map.entry("flyway_schema_history", "the database's own steps"),
            Map.entry("spring_session", "signing in and out is told"),
            Map.entry("spring_session_attributes", "signing in and out is told"),
            Map.entry("knock", "tries at the door: what comes of them is told"),
            Map.entry("familiar_client", "tries at the door: what comes of them is told"),
            Map.entry("arrangement_standing", "follows from the kept scorecards, which are told"),
            Map.entry("standing_look", "follows from the kept scorecards, which are told"),
            Map.entry("action_file_part", "the bytes of files, of which name and hash are told"),
            Map.entry("evidence_part", "the bytes of files, of which name and hash are told"),
            Map.entry("journal_entry", "the journal itself"),
            Map.entry("journal_seal", "the journal itself"),
            Map.entry("journal_waiting", "the journal itself"));

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    List<Journalled<?>> described;

    @Autowired
    List<Keeper> keepers;

    @Autowired
    JdbcClient database;

    @Test
    void tellsOfEveryEntity() {
        Set<String> all = new TreeSet<>(
                described.stream().map(how -> how.type().getName()).toList());
        assertThat(all).noneMatch(EXEMPT::containsKey);
        all.addAll(EXEMPT.keySet());

        assertThat(entities.getMetamodel().getEntities().stream()
                        .map(entity -> entity.getJavaType().getName()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @TestFactory
    Stream<DynamicTest> tellsOfEveryPropertyOrLeavesItOutForAReason() {
        SessionFactoryImplementor factory = entities.unwrap(SessionFactoryImplementor.class);
        return described.stream()
                .map(how -> DynamicTest.dynamicTest(how.type().getSimpleName(), () -> {
                    EntityPersister persister = factory.getMappingMetamodel().getEntityDescriptor(how.type());
                    Set<String> properties = properties(
                                    how, "", persister.getPropertyNames(), persister.getPropertyTypes())
                            .filter(property -> !(persister.isVersioned() && property.equals("version")))
                            .collect(Collectors.toSet());
                    Set<String> named = new TreeSet<>(how.told());
                    assertThat(named).noneMatch(how.leftOut()::containsKey);
                    named.addAll(how.leftOut().keySet());
                    assertThat(properties).containsExactlyInAnyOrderElementsOf(named);
                    assertThat(how.leftOut().values()).noneMatch(String::isBlank);
                }));
    }

    /** A part that is not described as a whole has to be so to its own last property. */
    private static Stream<String> properties(Journalled<?> how, String path, String[] names, Type[] types) {
        return IntStream.range(0, names.length)
                .boxed()
                .flatMap(at -> types[at] instanceof ComponentType part && !how.describes(path + names[at])
                        ? properties(how, path + names[at] + ".", part.getPropertyNames(), part.getSubtypes())
                        : Stream.of(path + names[at]));
    }

    /** A table that no entity maps would be written past the listeners. */
    @Test
    void knowsEveryTableAsAnEntitysOrByItsReason() {
        SessionFactoryImplementor factory = entities.unwrap(SessionFactoryImplementor.class);
        Set<String> known = new TreeSet<>(TABLES.keySet());
        factory.getMappingMetamodel()
                .forEachEntityDescriptor(persister -> known.add(persister.getIdentifierTableName()));
        factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            if (!collection.isInverse()) {
                known.add(collection
                        .getAttributeMapping()
                        .getCollectionDescriptor()
                        .getCollectionSpaces()[0]
                        .toString());
            }
        });

        assertThat(database.sql("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .query(String.class)
                        .list())
                .allMatch(known::contains);
    }

    @Test
    void hasOneKeeperForEachKindAndAddress() {
        assertThat(keepers.stream().map(Keeper::kind)).doesNotHaveDuplicates();
        assertThat(keepers.stream().map(Keeper::address)).doesNotHaveDuplicates();
    }
}
