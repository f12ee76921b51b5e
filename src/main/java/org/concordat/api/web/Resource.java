package org.concordat.api.web;

import static org.concordat.api.web.Parameter.CODE;
import static org.concordat.api.web.Parameter.FRAMEWORK;
import static org.concordat.api.web.Parameter.ID;
import static org.concordat.api.web.Parameter.PAGE;
import static org.concordat.api.web.Parameter.RETIRED;
import static org.concordat.api.web.Parameter.SIZE;
import static org.concordat.api.web.Parameter.VERSION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.api.ActionRow;
import org.concordat.api.ArrangementRow;
import org.concordat.api.ArrangementWhole;
import org.concordat.api.AssessmentRow;
import org.concordat.api.FrameworkRow;
import org.concordat.api.ParticipationRow;
import org.concordat.api.PartnerRow;
import org.concordat.api.PlanRow;
import org.concordat.api.PortfolioMechanismRow;
import org.concordat.api.PortfolioRow;
import org.concordat.api.ScorecardWhole;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.TokenScope;

/** Everything that programs can read: where it is, what opens it, what can be asked of it, and what it answers with. */
enum Resource {
    PORTFOLIO(
            TokenScope.PORTFOLIO,
            Resource.BASE + "/portfolio",
            PortfolioRow.class,
            true,
            FRAMEWORK,
            Parameter.ARRANGEMENT),
    PORTFOLIO_MECHANISMS(
            TokenScope.PORTFOLIO,
            Resource.BASE + "/portfolio/mechanisms",
            PortfolioMechanismRow.class,
            true,
            FRAMEWORK,
            Parameter.ARRANGEMENT),
    ARRANGEMENTS(TokenScope.PORTFOLIO, Resource.BASE + "/arrangements", ArrangementRow.class, true, RETIRED),
    ARRANGEMENT(TokenScope.PORTFOLIO, Resource.BASE + "/arrangements/{id}", ArrangementWhole.class, false, ID),
    PARTICIPATIONS(
            TokenScope.PORTFOLIO,
            Resource.BASE + "/participations",
            ParticipationRow.class,
            true,
            Parameter.ARRANGEMENT),
    PARTNERS(TokenScope.PORTFOLIO, Resource.BASE + "/partners", PartnerRow.class, true, RETIRED),
    ASSESSMENTS(
            TokenScope.ASSESSMENTS,
            Resource.BASE + "/assessments",
            AssessmentRow.class,
            true,
            Parameter.ARRANGEMENT,
            FRAMEWORK),
    SCORECARD(TokenScope.ASSESSMENTS, Resource.BASE + "/assessments/{id}/scorecard", ScorecardWhole.class, false, ID),
    PLANS(TokenScope.PLANS, Resource.BASE + "/plans", PlanRow.class, true, Parameter.ARRANGEMENT, FRAMEWORK),
    PLAN_ACTIONS(TokenScope.PLANS, Resource.BASE + "/plans/{id}/actions", ActionRow.class, true, ID),
    ACTIONS(TokenScope.PLANS, Resource.BASE + "/actions", ActionRow.class, true, Parameter.ARRANGEMENT),
    FRAMEWORKS(TokenScope.CATALOGUE, Resource.BASE + "/frameworks", FrameworkRow.class, true),
    FRAMEWORK_VERSION(
            TokenScope.CATALOGUE,
            Resource.BASE + "/frameworks/{code}/versions/{version}",
            FrameworkDocument.class,
            false,
            CODE,
            VERSION);

    /** What every address begins with; another number is another promise. */
    static final String BASE = "/api/v1";

    private final TokenScope scope;
    private final String path;
    private final Class<? extends Record> says;
    private final boolean listed;
    private final List<Parameter> asked;

    Resource(TokenScope scope, String path, Class<? extends Record> says, boolean listed, Parameter... asked) {
        this.scope = scope;
        this.path = path;
        this.says = says;
        this.listed = listed;
        this.asked = List.of(asked);
    }

    /** That of an address, as it stands in the routes. */
    static Resource at(String path) {
        return Arrays.stream(values())
                .filter(resource -> resource.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    TokenScope scope() {
        return scope;
    }

    String path() {
        return path;
    }

    /** What it answers with, or, of a list, what each row of it is. */
    Class<? extends Record> says() {
        return says;
    }

    /** Whether it is a list, which comes in pages, and as CSV too. */
    boolean listed() {
        return listed;
    }

    /** What stands in its address. */
    List<Parameter> inPath() {
        return asked.stream()
                .filter(parameter -> path.contains("{" + parameter.code() + "}"))
                .toList();
    }

    /** What may stand behind a question mark. */
    Set<Parameter> inQuery() {
        Set<Parameter> query = EnumSet.noneOf(Parameter.class);
        query.addAll(asked);
        query.removeAll(inPath());
        if (listed) {
            query.addAll(Arrays.asList(PAGE, SIZE));
        }
        return query;
    }

    /** What it goes by in messages and files. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
