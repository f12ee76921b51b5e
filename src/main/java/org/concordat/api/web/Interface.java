package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.concordat.api.Documents;
import org.concordat.api.Listing;
import org.concordat.api.Lists;
import org.concordat.api.Lists.Of;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/** What programs read. Each answer is of one moment of the database, so that what it counts is what it shows. */
@RestController
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Interface {

    private static final String CSV = "text/csv";

    /** Raised when the same framework comes to be written otherwise, so that nobody takes the old for the new. */
    private static final String WRITTEN_SO = "1";

    private final Lists lists;
    private final Documents documents;
    private final Answers answers;

    Interface(Lists lists, Documents documents, Answers answers) {
        this.lists = lists;
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping(
            path = {
                "/api/v1/portfolio",
                "/api/v1/portfolio/mechanisms",
                "/api/v1/arrangements",
                "/api/v1/participations",
                "/api/v1/partners",
                "/api/v1/assessments",
                "/api/v1/plans",
                "/api/v1/actions",
                "/api/v1/frameworks"
            },
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<byte[]> list(Viewer viewer, HttpServletRequest request) {
        Resource resource = Resource.at((String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        Question asked = new Question(resource, request.getParameterMap());
        return answers.list(request, read(resource, asked, Visibility.of(viewer)), resource.says());
    }

    private Listing<? extends Record> read(Resource resource, Question asked, Visibility seen) {
        Listing.Asked page = asked.page();
        return switch (resource) {
            case PORTFOLIO -> lists.portfolio(page, through(asked), seen);
            case PORTFOLIO_MECHANISMS -> lists.portfolioMechanisms(page, through(asked), seen);
            case ARRANGEMENTS -> lists.arrangements(page, asked.retired(), seen);
            case PARTICIPATIONS -> lists.participations(page, of(asked), seen);
            case PARTNERS -> lists.partners(page, asked.retired(), seen);
            case ASSESSMENTS -> lists.assessments(page, of(asked), seen);
            case PLANS -> lists.plans(page, of(asked), seen);
            case ACTIONS -> lists.actions(page, of(asked), seen);
            case FRAMEWORKS -> documents.frameworks(page);
            case ARRANGEMENT, SCORECARD, PLAN_ACTIONS, FRAMEWORK_VERSION ->
                throw new IllegalArgumentException("Of something in particular: " + resource);
        };
    }

    /** Through one framework: that which was named, or the one that the product is made for. */
    private Of through(Question asked) {
        return new Of(asked.arrangement(), known(asked.frameworkOrUsual()), null);
    }

    private Of of(Question asked) {
        return new Of(asked.arrangement(), asked.framework().map(this::known).orElse(null), null);
    }

    private String known(String framework) {
        if (!documents.knows(framework)) {
            throw new Refused(Parameter.FRAMEWORK.code(), "api.refused.framework");
        }
        return framework;
    }

    @GetMapping(
            path = "/api/v1/plans/{id}/actions",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<byte[]> actions(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Question asked = new Question(Resource.PLAN_ACTIONS, request.getParameterMap());
        return answers.list(
                request,
                lists.actions(asked.page(), new Of(null, null, id), Visibility.of(viewer)),
                Resource.PLAN_ACTIONS.says());
    }

    @GetMapping(path = "/api/v1/arrangements/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> arrangement(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Question.none(Resource.ARRANGEMENT, request);
        return answers.whole(request, lists.arrangement(id, Visibility.of(viewer)));
    }

    /** What is kept of an assessment never changes, but what of it this viewer sees may, and whether another stands in its place. */
    @GetMapping(path = "/api/v1/assessments/{id}/scorecard", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> scorecard(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Question.none(Resource.SCORECARD, request);
        return answers.whole(request, documents.scorecard(viewer, id));
    }

    @GetMapping(path = "/api/v1/frameworks/{code}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> framework(@PathVariable String code, @PathVariable int version, HttpServletRequest request) {
        Question.none(Resource.FRAMEWORK_VERSION, request);
        FrameworkDocument document = documents.framework(code, version);
        return answers.unchanging(request, WRITTEN_SO + " " + code + " " + version, document);
    }
}
