package org.concordat.planning.renewal;

import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Scorecards;
import org.concordat.assessment.result.SeenThrough;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementFilter;
import org.concordat.partnership.ArrangementLine;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.Band;
import org.concordat.shared.Installation;
import org.concordat.shared.journal.Wholesale;
import org.concordat.shared.journal.Word;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * Makes a plan for each sample assessment of which enough is known for a band. Everything in it is proposed; who would do
 * it and when is nobody's to invent.
 */
@Component
@Order(50)
class SamplePlans implements ApplicationRunner {

    private final Installation installation;
    private final Users users;
    private final Arrangements arrangements;
    private final Scorecards scorecards;
    private final Results results;
    private final Planning planning;

    SamplePlans(
            Installation installation,
            Users users,
            Arrangements arrangements,
            Scorecards scorecards,
            Results results,
            Planning planning) {
        this.installation = installation;
        this.users = users;
        this.arrangements = arrangements;
        this.scorecards = scorecards;
        this.results = results;
        this.planning = planning;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.sample()) {
            users.findByEmail(Role.ADMINISTRATOR.code() + "@concordat.example")
                    .map(User::viewer)
                    .ifPresent(maker -> SystemWork.as(
                            "sample portfolio",
                            () -> Wholesale.doing(Word.message("journal.much.sample-plans"), () -> plan(maker))));
        }
    }

    private void plan(Viewer maker) {
        arrangements.lines(ArrangementFilter.ANY, Visibility.EVERYTHING, Pageable.unpaged()).stream()
                .filter(arrangement -> arrangement.publishedSource() != null)
                .map(ArrangementLine::id)
                .flatMap(arrangement -> scorecards.lensesOf(arrangement).stream())
                .map(SeenThrough::latest)
                .filter(assessment -> enoughIsKnown(maker, assessment))
                .forEach(assessment -> planning.make(maker, assessment));
    }

    private boolean enoughIsKnown(Viewer maker, AssessmentId assessment) {
        return results.of(maker, assessment).card().result().band() != Band.TOO_LITTLE_KNOWN;
    }
}
