package org.concordat.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Signature;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.desk.Assessing;
import org.concordat.assessment.desk.Closing;
import org.concordat.assessment.desk.Desks;
import org.concordat.assessment.desk.Settling;
import org.concordat.assessment.invitation.Inviting;
import org.concordat.assessment.invitation.PeopleAsked;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Answering;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionSummary;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.MechanismCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An arrangement of a council, of which seven people answer, and of a provider, of which two do; looked at four times,
 * anonymously: twice closed, with one of the council fewer the second time, once being settled, once still open.
 */
final class AnonymousLooks {

    static final List<String> OF_THE_COUNCIL = List.of("Abe", "Abi", "Cara", "Cem", "Cho", "Cia", "Coy");
    static final List<String> OF_THE_PROVIDER = List.of("Pam", "Pat");

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Assessing assessing;

    @Autowired
    Answering answering;

    @Autowired
    Inviting inviting;

    @Autowired
    Desks desks;

    @Autowired
    PeopleAsked people;

    @Autowired
    Settling settling;

    @Autowired
    Closing closing;

    @Autowired
    Planning planning;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    JdbcClient sql;

    private final Viewer facilitator = Looked.viewer(null, Role.CONSULTANT);

    /** The same in all worlds: every one of them offers to look through it. */
    private static final String FRAMEWORK = "anonymous-looks";

    private final boolean other;
    /** What is called by it has a short name besides, so that no drawing cuts it. */
    private final String tag = UUID.randomUUID().toString();

    private PartnerId council;
    private PartnerId provider;
    private ArrangementId arrangement;
    private FrameworkVersionId framework;
    private final Map<String, User> accounts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<AssessmentId> looks = new ArrayList<>();
    private String token = "";

    private AnonymousLooks(boolean other) {
        this.other = other;
    }

    /** @param other whether what may not be told is told otherwise */
    static AnonymousLooks made(AutowireCapableBeanFactory beans, boolean other) {
        AnonymousLooks looks = new AnonymousLooks(other);
        beans.autowireBean(looks);
        looks.lookFourTimes();
        return looks;
    }

    private void lookFourTimes() {
        council = partnering.record(World.partnerTerms("A " + tag), Visibility.EVERYTHING);
        provider = partnering.record(World.partnerTerms("B " + tag), Visibility.EVERYTHING);
        List<ParticipationTerms> parts = List.of(World.part(council, null), World.part(provider, null));
        arrangement = partnering.setUp(
                World.terms("D " + tag), parts, Stage.MOBILISATION, World.date("2012"), Visibility.EVERYTHING);
        framework = catalogue
                .latestPublished(FRAMEWORK)
                .map(VersionSummary::id)
                .orElseGet(() -> catalogue.loadPublished(Looked.framework(FRAMEWORK), "A test", null));
        account("Cem");
        ids.add(arrangement.toString());
        AssessmentId first = look("2013-05-01", 0);
        assessing.consolidate(facilitator, first);
        close(first);
        AssessmentId second = look("2014-05-01", 1);
        assessing.consolidate(facilitator, second);
        agree(second);
        close(second);
        ids.add(planning.make(facilitator, second).toString());
        AssessmentId third = look("2015-05-01", 0);
        assessing.consolidate(facilitator, third);
        agree(third);
        look("2016-05-01", 0);
    }

    private void account(String name) {
        accounts.put(
                name,
                users.findById(access.add(PersonTerms.of(
                                name + "-" + tag + "@asked.example", name, EnumSet.of(Role.RESPONDENT), null)))
                        .orElseThrow());
    }

    private AssessmentId look(String asOf, int without) {
        AssessmentId look = assessing.open(
                facilitator,
                arrangement,
                framework,
                new AssessmentTerms(
                        "Look of " + asOf, LocalDate.parse(asOf), Mode.ANONYMOUS, Map.of(council, 1.0, provider, 1.0)));
        looks.add(look);
        ids.add(look.toString());
        OF_THE_COUNCIL.stream()
                .filter(name -> without == 0 || !name.equals("Cara"))
                .forEach(name -> {
                    RespondentId sheet = invite(look, council, name);
                    answersOfTheCouncil(look, sheet, name);
                });
        OF_THE_PROVIDER.forEach(name -> answersOfTheProvider(look, invite(look, provider, name), name));
        return look;
    }

    List<String> leftOutTheSecondTime() {
        return sql.sql("select distinct r.name from uncounted_answer u join respondent r using (respondent_id)"
                        + " where u.assessment_id = ? order by 1")
                .param(looks.get(1).assessmentId())
                .query(String.class)
                .list();
    }

    private RespondentId invite(AssessmentId look, PartnerId partner, String name) {
        User account = accounts.get(name);
        RespondentId sheet = people.invite(
                facilitator,
                look,
                partner,
                name,
                account == null ? name.toLowerCase() + "-" + tag + "@asked.example" : account.email());
        if (name.equals("Cho")) {
            token = inviting.newLink(facilitator, sheet);
        }
        return sheet;
    }

    /** Abe and Abi are those who are left out the second time; four write what is not shown, five what is. */
    private void answersOfTheCouncil(AssessmentId look, RespondentId sheet, String name) {
        int place = OF_THE_COUNCIL.indexOf(name);
        boolean open = looks.size() == 4;
        boolean looksOn = name.equals("Cem") || name.equals("Cho");
        boolean changed = other && !looksOn && (open || looks.size() == 2 && place < 2);
        Signature by = signature(sheet, name);
        int level = (place + looks.size()) % 4;
        if (changed && name.equals("Coy")) {
            // As often saved, and one left out.
            answer(look, sheet, Looked.BOARDS, Answer.rated(level, null, by));
            answer(look, sheet, Looked.BOARDS, Answer.rated(4, null, by));
            answer(look, sheet, Looked.MODEL, Answer.rated(0, "Said " + place, by));
            return;
        }
        int given = changed ? 4 - level : level;
        String hushed = other && !looksOn ? "Hushed otherwise" : "Hushed";
        answer(look, sheet, Looked.BOARDS, Answer.rated(given, place < 4 ? hushed : null, by));
        answer(look, sheet, Looked.MODEL, Answer.rated(given, place > 1 ? "Said " + place : null, by));
        answer(look, sheet, Looked.TEAMS, changed && open ? Answer.notSure(null, by) : Answer.rated(given, null, by));
    }

    private void answersOfTheProvider(AssessmentId look, RespondentId sheet, String name) {
        Signature by = signature(sheet, name);
        int level = name.equals("Pam") ? 1 : 3;
        answer(look, sheet, Looked.BOARDS, Answer.rated(other ? 4 : level, null, by));
        answer(look, sheet, Looked.MODEL, other ? Answer.notSure(null, by) : Answer.rated(level, null, by));
        answer(look, sheet, Looked.TEAMS, other ? Answer.rated(0, null, by) : Answer.notSure(null, by));
    }

    private Signature signature(RespondentId sheet, String name) {
        User account = accounts.get(name);
        return new Signature(
                account == null ? sheet.respondentId() : account.id().userId(), name, Looked.NOW);
    }

    private void answer(AssessmentId look, RespondentId sheet, MechanismCode mechanism, Answer answer) {
        User account = accounts.get(answer.signature().name());
        answering.answer(
                account == null
                        ? Viewer.guest(
                                sheet.respondentId(), null, answer.signature().name())
                        : account.viewer(),
                sheet,
                mechanism,
                answer,
                99);
    }

    private void agree(AssessmentId look) {
        settling.agree(
                facilitator,
                look,
                0,
                Looked.TEAMS,
                new AgreedTerms(2, "Seen", "Both leads", Map.of(provider, new Dissent(1, "Not by us"))));
    }

    private void close(AssessmentId look) {
        closing.close(facilitator, look, desks.of(facilitator, look).state());
    }

    /** Who can look on, by what they are. */
    List<LookerOn> lookersOn() {
        List<String> doors = new ArrayList<>(List.of("/", "/answers", "/arrangements/" + arrangement));
        for (AssessmentId look : looks) {
            doors.add("/assessments/" + look);
            doors.add("/assessments/" + look + "/result");
            doors.add("/assessments/" + look + "/scorecard.json");
        }
        Predicate<String> all = address -> true;
        return List.of(
                new LookerOn("the council's director", As.boundTo(council.partnerId(), Role.DIRECTOR), doors, all),
                new LookerOn(
                        "the provider's consultant",
                        As.boundTo(provider.partnerId(), Role.CONSULTANT),
                        doors,
                        // Where they see what others do, they are not followed.
                        address -> !address.contains(looks.get(0).toString())
                                && !address.contains(looks.get(2).toString())),
                new LookerOn(
                        "the provider's director",
                        As.boundTo(provider.partnerId(), Role.DIRECTOR),
                        doors,
                        address -> address.contains(looks.get(1).toString())),
                new LookerOn(
                        "a consultant",
                        As.consultant(),
                        doors,
                        address -> address.contains(looks.get(2).toString())),
                new LookerOn(
                        "an administrator",
                        As.administrator(),
                        doors,
                        address -> address.contains(looks.get(3).toString())
                                || ids.stream().anyMatch(address::contains) && address.contains("/journal")),
                new LookerOn("someone who answers", As.user(accounts.get("Cem")), doors, all),
                new LookerOn("a guest", As.guest(token), doors, all));
    }
}
