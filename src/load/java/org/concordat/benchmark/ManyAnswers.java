package org.concordat.benchmark;

import io.gatling.app.Gatling$;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.Concordat;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people who answer at once: starts the product on a database of its own, asks 200 people in one assessment, lets them
 * come in by their personal links and save an answer every two seconds, and then counts what was kept against what they
 * were told was saved. {@code ./mvnw -Pload test-compile exec:exec}
 */
public final class ManyAnswers {

    static final int PEOPLE = Integer.getInteger("load.people", 200);
    static final int SECONDS = Integer.getInteger("load.seconds", 120);

    /** What people were told was saved: the last word for each mechanism of each sheet. */
    static final Map<String, String> ACKNOWLEDGED = new ConcurrentHashMap<>();

    static final AtomicLong SAVES = new AtomicLong();

    private static String address = "";
    private static List<String> mechanisms = List.of();
    private static List<Map<String, Object>> people = List.of();

    private ManyAnswers() {}

    public static void main(String[] arguments) {
        int failed;
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Concordat.class, "--concordat.home=target/load-home", "--server.port=0")) {
            address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
            AssessmentId assessment = SystemWork.resultAs("a load test", () -> ask(application));
            failed = Gatling$.MODULE$.fromArgs(
                    new String[] {"-s", PeopleAnswer.class.getName(), "-rf", "target/gatling", "-rd", "Many answers"});
            JdbcClient database = application.getBean(JdbcClient.class);
            failed += SystemWork.resultAs("a load test", () -> lost(database, assessment));
        }
        System.exit(failed);
    }

    static String address() {
        return address;
    }

    static List<String> mechanisms() {
        return mechanisms;
    }

    static List<Map<String, Object>> people() {
        return people;
    }

    private static AssessmentId ask(ConfigurableApplicationContext application) {
        Viewer consultant = Looked.viewer(null, Role.CONSULTANT);
        Assessing assessing = application.getBean(Assessing.class);
        PeopleAsked asked = application.getBean(PeopleAsked.class);
        Inviting inviting = application.getBean(Inviting.class);
        Catalogue catalogue = application.getBean(Catalogue.class);
        FrameworkVersionId framework =
                catalogue.latestPublished("beyond-the-organisation").orElseThrow().id();
        mechanisms = catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .map(Objects::toString)
                .toList();
        World world = new World(application.getBean(Partnering.class));
        List<PartnerId> partners = List.of(world.partner(), world.partner());
        AssessmentId assessment = assessing.open(
                consultant,
                world.arrangement(partners.get(0), partners.get(1)),
                framework,
                new AssessmentTerms(
                        "Load", LocalDate.now(), Mode.BY_PARTNER, Map.of(partners.get(0), 1.0, partners.get(1), 1.0)));
        people = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            RespondentId sheet =
                    asked.invite(consultant, assessment, partners.get(number % 2), "Invented " + number, null);
            people.add(Map.of("sheet", sheet.toString(), "token", inviting.newLink(consultant, sheet)));
        }
        return assessment;
    }

    /** How many answers are not there as they were acknowledged. */
    private static int lost(JdbcClient database, AssessmentId assessment) {
        long kept = database.sql("select coalesce(sum(edition), 0) from respondent where assessment_id = ?")
                .param(assessment.assessmentId())
                .query(Long.class)
                .single();
        Map<String, String> there = new ConcurrentHashMap<>();
        database.sql("select respondent_id, mechanism, note from answer join respondent using (respondent_id)"
                        + " where assessment_id = ?")
                .param(assessment.assessmentId())
                .query(row -> {
                    there.put(row.getString(1) + " " + row.getString(2), row.getString(3));
                });
        long changed = ACKNOWLEDGED.entrySet().stream()
                .filter(said -> !said.getValue().equals(there.get(said.getKey())))
                .count();
        System.out.printf(
                "%nAcknowledged: %d saves. Kept: %d. Last answers that are not as acknowledged: %d of %d.%n",
                SAVES.get(), kept, changed, ACKNOWLEDGED.size());
        return (int) (Math.max(0, SAVES.get() - kept) + changed);
    }
}
