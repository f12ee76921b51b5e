package org.concordat.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;

/** Makes scoring inputs of every sort from a seed, and takes them apart again to say the same in another way. */
final class Generated {

    /** How many inputs each property is held against; fewer only where the suite is run over and over. */
    static final int CASES = Integer.getInteger("readiness.cases", 1_000);

    private static final double[] VOICES = {1, 1, 1, 2, 0.5, 0.1, 3.7};

    private Generated() {}

    /** Something that must hold of an input; what else it needs it may draw. */
    interface Property {
        void check(ScoringInput input, Random random);
    }

    /** Holds a property against each generated input, and names the seed of the first that breaks it. */
    static void forEveryInput(Property property) {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
            ScoringInput input = input(random);
            try {
                property.check(input, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The property breaks for the input of seed " + seed, broken);
            }
        }
    }

    static ScoringInput input(Random random) {
        Scope scope = scope(random);
        ScoringInput.Builder input = ScoringInput.about(scope);
        int partners = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(6);
        double answered = random.nextDouble() < 0.5 ? 0.95 : random.nextDouble();
        double spoken = random.nextDouble() < 0.5 ? 1 : random.nextDouble();
        for (int p = 0; p < partners; p++) {
            PartnerKey partner = new PartnerKey("partner-" + p);
            if (random.nextBoolean()) {
                input.voice(partner, VOICES[random.nextInt(VOICES.length)]);
            }
            int respondents = random.nextDouble() < spoken ? random.nextInt(6) : 0;
            for (int r = 0; r < respondents; r++) {
                RespondentKey respondent = new RespondentKey("respondent-" + r);
                for (ScoredMechanism mechanism : scope.mechanisms()) {
                    if (random.nextDouble() < answered) {
                        input.answer(partner, respondent, mechanism.code(), response(random));
                    }
                }
            }
        }
        double agreed = random.nextDouble() * 0.5;
        double setAside = random.nextDouble() * (random.nextInt(8) == 0 ? 1 : 0.2);
        for (ScoredMechanism mechanism : scope.mechanisms()) {
            if (random.nextDouble() < agreed) {
                input.agree(mechanism.code(), agreed(random.nextInt(9) / 2.0));
            }
            if (random.nextDouble() < setAside) {
                input.setAside(mechanism.code(), "Agreed to have no place here");
            }
            if (random.nextBoolean()) {
                input.evidence(mechanism.code(), grade(random));
            }
        }
        return input.build();
    }

    private static Scope scope(Random random) {
        int areas = 1 + random.nextInt(12);
        List<ScoredArea> scoredAreas = new ArrayList<>();
        for (int a = 0; a < areas; a++) {
            double weight = random.nextBoolean() ? 10 * (1 + random.nextInt(5)) : 0.01 + 99 * random.nextDouble();
            scoredAreas.add(new ScoredArea(new AreaCode("A" + a), weight));
        }
        double size = random.nextDouble();
        int most = size < 0.7 ? 12 : size < 0.95 ? 40 : 200;
        int mechanisms = 1 + random.nextInt(most);
        double required = random.nextInt(10) == 0 ? random.nextDouble() : 0.9;
        List<ScoredMechanism> scored = new ArrayList<>();
        for (int m = 0; m < mechanisms; m++) {
            Set<ThemeCode> themes = new TreeSet<>();
            for (int t = random.nextInt(4); t > 0; t--) {
                themes.add(new ThemeCode("theme-" + random.nextInt(5)));
            }
            scored.add(new ScoredMechanism(
                    new MechanismCode("M" + m),
                    scoredAreas.get(random.nextInt(areas)).code(),
                    themes,
                    random.nextInt(5) == 0 ? 0.1 + random.nextDouble() : 1 + random.nextInt(3),
                    random.nextDouble() < required ? 1 + random.nextInt(4) : 0,
                    random.nextInt(5) == 0));
        }
        Collections.shuffle(scored, random);
        return new Scope(scoredAreas, scored);
    }

    static Response response(Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Response.NotSure();
        }
        return kind == 1 ? new Response.DoesNotApply("Not here") : new Response.Rated(Level.of(random.nextInt(5)));
    }

    static EvidenceGrade grade(Random random) {
        return EvidenceGrade.values()[random.nextInt(4)];
    }

    static AgreedLevel agreed(double level) {
        return new AgreedLevel(level, "Settled in the room", "Everyone there", Instant.EPOCH);
    }

    /** All that a builder was told about the scope, to be told again, perhaps in another order or about another scope. */
    static List<Consumer<ScoringInput.Builder>> told(ScoringInput input) {
        List<Consumer<ScoringInput.Builder>> told = new ArrayList<>();
        input.voices().forEach((partner, voice) -> told.add(to -> to.voice(partner, voice)));
        input.answers()
                .forEach((partner, respondents) -> respondents.forEach((respondent, answers) -> answers.forEach(
                        (code, response) -> told.add(to -> to.answer(partner, respondent, code, response)))));
        input.agreed().forEach((code, level) -> told.add(to -> to.agree(code, level)));
        input.setAside().forEach((code, reason) -> told.add(to -> to.setAside(code, reason)));
        input.evidence().forEach((code, grade) -> told.add(to -> to.evidence(code, grade)));
        return told;
    }

    /** The same input about another scope. */
    static ScoringInput about(Scope scope, ScoringInput input) {
        return new ScoringInput(
                scope, input.voices(), input.answers(), input.agreed(), input.setAside(), input.evidence());
    }

    /** A builder that was told all that the input says. */
    static ScoringInput.Builder again(ScoringInput input) {
        ScoringInput.Builder builder = ScoringInput.about(input.scope());
        told(input).forEach(tell -> tell.accept(builder));
        return builder;
    }
}
