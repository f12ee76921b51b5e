package org.concordat.benchmark;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;

/** What each of many people does: follow the link, begin, and save an answer every two seconds. */
public final class PeopleAnswer extends Simulation {

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int STEPS = 5;

    public PeopleAnswer() {
        setUp(scenario("Answering")
                        .feed(listFeeder(ManyAnswers.people()).queue())
                        .exec(comeIn())
                        .exitHereIfFailed()
                        .exec(during(ManyAnswers.SECONDS, "saves", false).on(save()))
                        .injectOpen(rampUsers(ManyAnswers.PEOPLE).during(10)))
                .protocols(http.baseUrl(ManyAnswers.address()))
                .assertions(global().failedRequests().count().is(0L));
    }

    private static ChainBuilder comeIn() {
        return exec(
                http("Follow the link")
                        .get("/invitation/#{token}")
                        .check(status().is(200))
                        .check(css("input[name=_csrf]", "value").saveAs("csrf")),
                http("Begin")
                        .post("/invitation/#{token}")
                        .formParam("_csrf", "#{csrf}")
                        .check(status().is(200))
                        .check(css("meta[name=csrf-token]", "content").saveAs("csrf")));
    }

    private static ChainBuilder save() {
        return exec(PeopleAnswer::next)
                .pace(BETWEEN)
                .exec(http("Save an answer")
                        .post("/answers/#{sheet}/#{mechanism}")
                        .header("Accept", "application/json")
                        .formParam("_csrf", "#{csrf}")
                        .formParam("choice", "#{choice}")
                        .formParam("note", "#{note}")
                        .formParam("edition", "#{edition}")
                        .check(status().is(200))
                        .check(jsonPath("$.edition").saveAs("edition")))
                .exec(PeopleAnswer::count);
    }

    /** Another mechanism each time, and another answer whenever one comes again. */
    private static Session next(Session session) {
        List<String> mechanisms = ManyAnswers.mechanisms();
        int turn = session.contains("turn") ? session.getInt("turn") + 1 : 0;
        return session.markAsSucceeded()
                .set("turn", turn)
                .set("edition", session.contains("edition") ? session.getString("edition") : "0")
                .set("mechanism", mechanisms.get(turn % mechanisms.size()))
                .set("choice", turn % STEPS)
                .set("note", "Turn " + turn);
    }

    private static Session count(Session session) {
        if (!session.isFailed()) {
            ManyAnswers.SAVES.incrementAndGet();
            ManyAnswers.ACKNOWLEDGED.put(
                    session.getString("sheet") + " " + session.getString("mechanism"), session.getString("note"));
        }
        return session;
    }
}
