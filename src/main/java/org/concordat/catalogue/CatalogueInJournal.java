package org.concordat.catalogue;

import java.util.List;
import java.util.UUID;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of frameworks and their versions. */
@Configuration(proxyBeanMethods = false)
class CatalogueInJournal {

    @Bean
    Keeper versionsKept(JdbcClient database, FrameworkVersions versions) {
        return Keeper.of(
                "framework-version",
                "framework-versions",
                Keeper.named(database, """
                        select framework_version_id as id, framework.name || ', version ' || number as name
                        from framework_version join framework using (framework_id)
                        where framework_version_id in (:ids)"""),
                id -> versions.findById(new FrameworkVersionId(id))
                        .filter(version -> version.status() != VersionStatus.DRAFT)
                        .isPresent());
    }

    @Bean
    Journalled<Framework> frameworkInJournal() {
        return Journalled.of(
                        Framework.class,
                        framework -> Subject.of("framework", framework.id().frameworkId(), Word.text(framework.name())))
                .say("name", "journal.name")
                .say("code", "journal.code");
    }

    @Bean
    Journalled<FrameworkVersion> frameworkVersionInJournal() {
        return Journalled.of(FrameworkVersion.class, CatalogueInJournal::subject)
                .choice("status", "journal.status", "versionstatus", VersionStatus::code)
                .tell(
                        "document",
                        (version, before, after) ->
                                List.of(Line.of(Word.message("journal.framework-document"), null, contents(after))))
                .say(
                        "publication",
                        "journal.published-by",
                        (Publication published) -> signed(published.publishedBy(), published.publishedBecause()))
                .say(
                        "retirement",
                        "journal.retired-by",
                        (Retirement retired) -> signed(retired.retiredBy(), retired.retiredBecause()))
                .leaveOut("in the name of the version", "framework", "number");
    }

    private static Word signed(String by, @Nullable String why) {
        return Word.text(why == null ? by : by + ": " + why);
    }

    private static Subject subject(FrameworkVersion version) {
        UUID id = version.id().frameworkVersionId();
        return Subject.of("framework-version", id, Word.name("framework-version", id))
                .inVersion(id);
    }

    /** How much a document holds; what it says is read in the catalogue. */
    private static @Nullable Word contents(@Nullable Object json) {
        if (json == null) {
            return null;
        }
        FrameworkDocument document = DocumentJson.read(json.toString());
        return Word.message(
                "journal.framework-contents",
                Word.text(document.areas().size()),
                Word.text(document.mechanisms().size()));
    }
}
