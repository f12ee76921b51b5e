package org.concordat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.concordat.shared.journal.Wholesale;
import org.springframework.data.jpa.repository.Modifying;

/** Nothing is changed past the journal. */
@AnalyzeClasses(packages = "org.concordat", importOptions = ImportOption.DoNotIncludeTests.class)
class JournalRulesTest {

    private static final Set<String> WAYS_PAST = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient$StatementSpec.update",
            "org.springframework.jdbc.core.JdbcTemplate.update",
            "org.springframework.jdbc.core.JdbcTemplate.batchUpdate",
            "org.springframework.jdbc.core.JdbcTemplate.execute",
            "org.springframework.jdbc.core.JdbcOperations.update",
            "org.springframework.jdbc.core.JdbcOperations.batchUpdate",
            "org.springframework.jdbc.core.JdbcOperations.execute",
            "jakarta.persistence.Query.executeUpdate",
            "java.sql.Statement.executeUpdate",
            "java.sql.Statement.execute",
            "java.sql.PreparedStatement.executeUpdate");

    @ArchTest
    static final ArchRule repositoriesDoNotWriteInBulk = noMethods()
            .should()
            .beAnnotatedWith(Modifying.class)
            .because("the journal tells of what Hibernate writes one by one, with what it said before");

    @ArchTest
    static final ArchRule sqlOnlyReads = noClasses()
            .that()
            .resideOutsideOfPackages("org.concordat.journal..", "org.concordat.platform..")
            .and()
            // Asks for statistics, and changes nothing.
            .doNotHaveFullyQualifiedName("org.concordat.generated.GeneratedWorld")
            .and()
            // Counts tries at the door for a day; the journal tells of sign-ins and refusals itself.
            .doNotHaveFullyQualifiedName("org.concordat.identity.Knocks")
            .and()
            // Tells people, for a year, of what the journal tells itself.
            .doNotHaveFullyQualifiedName("org.concordat.inbox.Inbox")
            .and()
            // What follows from an assessment; the journal tells of the plan that was led on to it.
            .doNotHaveFullyQualifiedName("org.concordat.planning.renewal.Expectations")
            .and()
            // The bytes of a file, whose name, size and hash are an entity's and are told.
            .doNotHaveFullyQualifiedName("org.concordat.assessment.file.StoredFiles")
            .and()
            // What a person had made, for a month; the journal tells when it is taken away as a file.
            .doNotHaveFullyQualifiedName("org.concordat.reporting.KeptDocuments")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("writes by SQL") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return WAYS_PAST.contains(call.getTargetOwner().getName() + "." + call.getName());
                }
            });

    @ArchTest
    static final ArchRule onlyTheHouseBringsInMuchAtOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.concordat.partnership.sample.SamplePortfolio")
            .and()
            .doNotHaveFullyQualifiedName("org.concordat.planning.renewal.SamplePlans")
            .and()
            .doNotHaveFullyQualifiedName("org.concordat.generated.GeneratedWorld")
            .should()
            .callMethod(Wholesale.class, "doing", org.concordat.shared.journal.Word.class, Runnable.class)
            .because("what a person does is told one by one");
}
