package org.concordat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** The habits of the house that a machine can hold. */
@AnalyzeClasses(packages = "org.concordat", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule theTimeIsToldAndNotAsked = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a Clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            })
            .because("doors read the one Clock, and the domain is told");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

    @ArchTest
    static final ArchRule rootsDoNotKnowTheirPages = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "org.concordat.reporting..", "org.concordat.assessment.shown..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.concordat..web..");

    /**
     * A paper shows figures and drawings as a page does, so it takes how these are shown from where pages take it; so does what
     * reads a scorecard for both.
     */
    @ArchTest
    static final ArchRule papersKnowHowThingsAreShownAndNoPages = noClasses()
            .that()
            .resideInAnyPackage("org.concordat.reporting..", "org.concordat.assessment.shown..")
            .and()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.concordat..web..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.concordat.shared.web.."))));

    @ArchTest
    static final ArchRule controllersStayInTheirRoom =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersLiveAmongThePages =
            classes().that().areAnnotatedWith(Controller.class).should().resideInAPackage("..web..");

    @ArchTest
    static final ArchRule formsAreRecords = classes()
            .that()
            .haveSimpleNameEndingWith("Form")
            .and()
            .resideInAPackage("..web..")
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule packagesOfARoomLeanOneWay =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.concordat.readiness..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule aggregatesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(new NoSetter());

    @ArchTest
    static final ArchRule nothingIsPrintedOrThrownBare = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    /** Every package of the rooms by itself, a room's root among them, so that a newcomer can read from the bottom up. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            return SliceIdentifier.of(each.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    private static final class NoSetter extends ArchCondition<JavaMethod> {

        NoSetter() {
            super("not be setters");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            if (method.getName().matches("set(?!Up$)[A-Z].*")) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName()));
            }
        }
    }
}
