package org.concordat.planning.renewal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.SourceReference;
import org.concordat.catalogue.SourceWork;
import org.concordat.planning.ActionOrigin;
import org.concordat.planning.PlannedAction;
import org.concordat.readiness.AgreedLevel;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.Level;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.RespondentKey;
import org.concordat.readiness.Response;
import org.concordat.readiness.Scope;
import org.concordat.readiness.Scorecard;
import org.concordat.readiness.ScoredArea;
import org.concordat.readiness.ScoredMechanism;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** An invented framework and what an assessment against it found. A mechanism's area is the first letter of its code. */
public final class Invented {

    private static final SourceReference NOWHERE = new SourceReference("", null, null, "", List.of());

    private final Map<String, List<ActionIdea>> ideas = new LinkedHashMap<>();
    private final List<ScoredMechanism> scored = new ArrayList<>();
    private final Map<String, Double> levels = new LinkedHashMap<>();
    private final Map<String, int[]> views = new LinkedHashMap<>();
    private final List<String> setAside = new ArrayList<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, EvidenceGrade> evidence = new LinkedHashMap<>();

    public static Invented framework() {
        return new Invented();
    }

    public Invented area(String code, double weight) {
        weights.put(code, weight);
        return this;
    }

    /** A mechanism of relevance 1 that stands at a level, or is unrated. */
    public Invented mechanism(String code, int target, @Nullable Double level) {
        return mechanism(code, 1, target, false, level);
    }

    public Invented critical(String code, int target, @Nullable Double level) {
        return mechanism(code, 1, target, true, level);
    }

    public Invented mechanism(String code, double relevance, int target, boolean critical, @Nullable Double level) {
        weights.putIfAbsent(area(code), 10.0);
        ideas.put(code, new ArrayList<>());
        scored.add(new ScoredMechanism(code(code), new AreaCode(area(code)), Set.of(), relevance, target, critical));
        if (level != null) {
            levels.put(code, level);
        }
        return this;
    }

    /** Each partner's one respondent gives a level. */
    public Invented seen(String mechanism, int... levels) {
        views.put(mechanism, levels);
        return this;
    }

    public Invented setAside(String mechanism) {
        setAside.add(mechanism);
        return this;
    }

    public Invented evidence(String mechanism, EvidenceGrade grade) {
        evidence.put(mechanism, grade);
        return this;
    }

    /** An idea that raises a mechanism; its code is the mechanism's with a letter, as in {@code A1-3b}. */
    public Invented idea(String code, double days, String... after) {
        String mechanism = code.substring(0, code.indexOf('-'));
        int step = Character.digit(code.charAt(code.indexOf('-') + 1), 10);
        ideas.get(mechanism)
                .add(new ActionIdea(
                        code,
                        code(mechanism),
                        "Do " + code,
                        "What to do",
                        step,
                        BigDecimal.valueOf(days),
                        2,
                        LeadRole.JOINT_HR_TEAM,
                        "It is done",
                        List.of(after),
                        null,
                        null,
                        null));
        return this;
    }

    /** One idea of a day for every step of every mechanism. */
    public Invented plainIdeas() {
        for (String mechanism : List.copyOf(ideas.keySet())) {
            for (int step = 1; step <= 4; step++) {
                idea(mechanism + "-" + step + "a", 1);
            }
        }
        return this;
    }

    public FrameworkDocument document() {
        List<Area> areas = weights.entrySet().stream()
                .map(area -> new Area(
                        new AreaCode(area.getKey()),
                        area.getKey(),
                        BigDecimal.valueOf(area.getValue()),
                        "",
                        "",
                        NOWHERE,
                        mechanisms(area.getKey())))
                .toList();
        RulesDocument rules = new RulesDocument(List.of(), Map.of(), Map.of(), 2, Map.of(), List.of(), Map.of());
        return new FrameworkDocument(
                "invented", "Invented", 1, "en-GB", "", new SourceWork("", "", 2026), List.of(), areas, rules);
    }

    private List<Mechanism> mechanisms(String area) {
        return ideas.keySet().stream()
                .filter(code -> area(code).equals(area))
                .map(code -> new Mechanism(
                        code(code),
                        "Mechanism " + code,
                        code,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of("0", "1", "2", "3", "4"),
                        ideas.get(code),
                        List.of(),
                        NOWHERE))
                .toList();
    }

    public ScoringInput input() {
        List<ScoredArea> areas = weights.entrySet().stream()
                .map(area -> new ScoredArea(new AreaCode(area.getKey()), area.getValue()))
                .toList();
        ScoringInput.Builder input = ScoringInput.about(new Scope(areas, scored));
        levels.forEach((mechanism, level) -> input.agree(
                code(mechanism), new AgreedLevel(level, "Settled in the room", "Everyone there", Instant.EPOCH)));
        views.forEach((mechanism, given) -> {
            for (int i = 0; i < given.length; i++) {
                input.answer(
                        new PartnerKey("p" + i),
                        new RespondentKey("r" + i),
                        code(mechanism),
                        new Response.Rated(Level.of(given[i])));
            }
        });
        setAside.forEach(mechanism -> input.setAside(code(mechanism), "It has no place here"));
        evidence.forEach((mechanism, grade) -> input.evidence(code(mechanism), grade));
        return input.build();
    }

    public Scorecard card() {
        return Readiness.score(input());
    }

    public List<PlannedAction> plan() {
        return plan(Set.of());
    }

    public List<PlannedAction> plan(Set<String> carriedOut) {
        return Generation.of(card(), document(), WORDS, carriedOut);
    }

    static final GapWords WORDS = new GapWords() {
        @Override
        public Said of(ActionOrigin origin, Mechanism mechanism, MechanismScore found) {
            return new Said(origin.code() + " " + mechanism.code(), "Ask", "A level is agreed");
        }

        @Override
        public String why(ActionOrigin origin, Mechanism mechanism, MechanismScore found) {
            return "At " + found.level();
        }
    };

    /** The ideas of a plan, in its order; {@code ?A1} for what finds out about A1. */
    public static List<String> order(List<PlannedAction> plan) {
        return plan.stream()
                .map(action -> action.idea() == null ? "?" + action.mechanism() : action.idea())
                .toList();
    }

    public static MechanismCode code(String code) {
        return new MechanismCode(code);
    }

    private static String area(String mechanism) {
        return mechanism.substring(0, 1);
    }

    /** A framework and a finding of every sort, from a seed. */
    public static Invented from(Random random) {
        Invented world = framework();
        int areas = 1 + random.nextInt(4);
        for (int a = 0; a < areas; a++) {
            String area = Character.toString('A' + a);
            world.area(area, 0.1 + random.nextInt(40));
            int mechanisms = 1 + random.nextInt(5);
            for (int m = 1; m <= mechanisms; m++) {
                world.mechanism(
                        area + m,
                        1 + random.nextInt(3),
                        random.nextInt(5),
                        random.nextInt(4) == 0,
                        random.nextInt(5) == 0 ? null : Double.valueOf(level(random)));
                if (random.nextInt(10) == 0) {
                    world.setAside(area + m);
                }
                if (random.nextBoolean()) {
                    world.evidence(area + m, EvidenceGrade.values()[random.nextInt(4)]);
                }
            }
        }
        world.ideasFrom(random);
        return world;
    }

    private static double level(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextInt(13) / 3.0;
            default -> 4 * random.nextDouble();
        };
    }

    /** What must come first is never in a circle, but may well be of a later step or of another mechanism. */
    private void ideasFrom(Random random) {
        List<String> codes = new ArrayList<>();
        for (String mechanism : ideas.keySet()) {
            for (int step = 1; step <= 4; step++) {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    codes.add(mechanism + "-" + step + "abc".charAt(i - 1));
                }
            }
        }
        Map<String, List<String>> after = new LinkedHashMap<>();
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        for (int i = 1; i < shuffled.size(); i++) {
            if (random.nextInt(3) == 0) {
                after.put(shuffled.get(i), List.of(shuffled.get(random.nextInt(i))));
            }
        }
        for (String code : codes) {
            idea(
                    code,
                    (1 + random.nextInt(80)) / 2.0,
                    after.getOrDefault(code, List.of()).toArray(String[]::new));
        }
    }

    Set<MechanismCode> mechanisms() {
        return ideas.keySet().stream().map(Invented::code).collect(Collectors.toSet());
    }

    /** Holds something against many worlds, and names the one for which it does not hold. */
    public static void always(int cases, BiConsumer<Invented, Random> property) {
        for (int seed = 0; seed < cases; seed++) {
            Random random = new Random(seed);
            Invented world = Invented.from(random);
            try {
                property.accept(world, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("It breaks for the world of seed " + seed, broken);
            }
        }
    }
}
