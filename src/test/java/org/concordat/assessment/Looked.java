package org.concordat.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.SourceReference;
import org.concordat.catalogue.SourceWork;
import org.concordat.catalogue.Theme;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.StageChange;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/** An arrangement of a council and a provider, and a small framework to look at it with, for tests. */
public final class Looked {

    public static final Instant NOW = Instant.parse("2026-11-21T10:32:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final Signature SOMEONE = new Signature(UUID.randomUUID(), "Cass Consultant", NOW);

    public static final MechanismCode BOARDS = new MechanismCode("AA1");
    public static final MechanismCode MODEL = new MechanismCode("AA2");
    public static final MechanismCode TEAMS = new MechanismCode("BB1");

    public static final PartnerId COUNCIL = PartnerId.next();
    public static final PartnerId PROVIDER = PartnerId.next();

    private Looked() {}

    /** Two areas, three mechanisms, one of them a gate; every target is 3. */
    public static FrameworkDocument framework(String code) {
        ThemeCode risk = new ThemeCode("risk");
        List<Area> areas = List.of(
                area("AA", 60, mechanism(BOARDS, "Boards", risk), mechanism(MODEL, "Model", risk)),
                area("BB", 40, mechanism(TEAMS, "Teams", risk)));
        List<String> stages = IntStream.range(0, Stage.values().length)
                .mapToObj(place -> Stage.values()[place].code())
                .toList();
        Map<String, Integer> threes =
                Map.of("proposal", 3, "mobilisation", 3, "operation", 3, "maturity", 3, "exit", 0);
        RulesDocument rules = new RulesDocument(
                stages,
                Map.of(BOARDS, threes, MODEL, threes, TEAMS, threes),
                Map.of(),
                2,
                Map.of(),
                List.of(MODEL),
                Map.of());
        return new FrameworkDocument(
                code,
                "A small framework",
                1,
                "en-GB",
                "For tests.",
                new SourceWork("A source", "A publisher", 2020),
                List.of(new Theme(risk, "Risk", "What may go wrong.")),
                areas,
                rules);
    }

    private static Area area(String code, int weight, Mechanism... mechanisms) {
        return new Area(
                new AreaCode(code),
                "Area " + code,
                BigDecimal.valueOf(weight),
                "Does it work?",
                "About it.",
                source(),
                List.of(mechanisms));
    }

    private static Mechanism mechanism(MechanismCode code, String name, ThemeCode theme) {
        List<ActionIdea> ideas = new ArrayList<>();
        for (int level = 1; level <= 4; level++) {
            ideas.add(new ActionIdea(
                    code + "-" + level,
                    code,
                    "Do " + level,
                    "Do it.",
                    level,
                    BigDecimal.ONE,
                    2,
                    LeadRole.JOINT_HR_TEAM,
                    "It is done.",
                    List.of(),
                    null,
                    null,
                    null));
        }
        List<String> levels = IntStream.rangeClosed(0, 4)
                .mapToObj(level -> name + " at level " + level)
                .toList();
        return new Mechanism(
                code,
                name,
                name,
                "What it is.",
                "Why it matters.",
                List.of("Lead it."),
                List.of(theme),
                levels,
                ideas,
                List.of(),
                source());
    }

    private static SourceReference source() {
        return new SourceReference("1 Section", null, null, "1", List.of());
    }

    /** In operation since 2024, between the council and the provider. */
    public static Arrangement arrangement() {
        return arrangement(COUNCIL, PROVIDER);
    }

    public static Arrangement arrangement(PartnerId... partners) {
        ArrangementTerms terms = new ArrangementTerms(
                "County support services",
                Kind.OUTSOURCING,
                SupportTier.ASSURANCE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Arrangement arrangement = new Arrangement(
                terms,
                new StageChange(Stage.OPERATION, KnownDate.day(LocalDate.of(2024, 4, 1)), null, null, null, NOW),
                TODAY);
        for (PartnerId partner : partners) {
            arrangement.takeIn(ParticipationTerms.of(partner, ParticipationRole.MEMBER), null, NOW);
        }
        return arrangement;
    }

    public static Pinned pinned() {
        return new Pinned(FrameworkVersionId.next(), Stage.OPERATION, SupportTier.ASSURANCE, Kind.OUTSOURCING);
    }

    public static AssessmentTerms terms(Mode mode) {
        return new AssessmentTerms("Autumn", TODAY, mode, Map.of(COUNCIL, 1.0, PROVIDER, 1.0));
    }

    /** Minutes on a shelf, that the partners share. */
    public static EvidenceTerms minutes(MechanismCode... supported) {
        return minutes(null, supported);
    }

    public static EvidenceTerms minutes(@Nullable LocalDate goodUntil, MechanismCode... supported) {
        return new EvidenceTerms(null, EvidenceKind.NOTE, "Minutes", "Shelf 4", null, goodUntil, Set.of(supported));
    }

    /** Open, with the council and the provider heard. */
    public static Assessment open(Mode mode) {
        Assessment assessment = draft(terms(mode));
        assessment.open();
        return assessment;
    }

    public static Assessment draft(AssessmentTerms terms) {
        return new Assessment(arrangement(), pinned(), Asked.all(List.of(BOARDS, MODEL, TEAMS)), terms, SOMEONE);
    }

    public static Viewer viewer(@Nullable PartnerId bound, Role... roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(List.of(roles));
        return new Viewer(UserId.next(), "Viewer", all, bound == null ? null : bound.partnerId());
    }

    /** Someone who gave these levels to the mechanisms in order. */
    public static Respondent person(
            Assessment open, PartnerId partner, String name, @Nullable UserId account, int... levels) {
        UUID own = account == null ? null : account.userId();
        Respondent person = new Respondent(open, partner, name, null, own);
        for (int place = 0; place < levels.length; place++) {
            person.answer(
                    open, open.mechanisms().get(place), Answer.rated(levels[place], null, SOMEONE), person.edition());
        }
        return person;
    }
}
