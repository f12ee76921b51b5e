package org.concordat.readiness;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scorecards per second: the 18 default mechanisms, 4 partners, 5 respondents each, with the 1,000 draws. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBenchmark {

    private final ScoringInput input = input();

    @Benchmark
    public Scorecard scorecard() {
        return Readiness.score(input);
    }

    private static ScoringInput input() {
        Random random = new Random(18);
        org.concordat.readiness.Scope scope = DefaultRules.resolve("operation", "assurance", "joint-venture");
        ScoringInput.Builder input = ScoringInput.about(scope);
        for (int p = 0; p < 4; p++) {
            for (int r = 0; r < 5; r++) {
                for (ScoredMechanism mechanism : scope.mechanisms()) {
                    input.answer(
                            new PartnerKey("partner-" + p),
                            new RespondentKey("respondent-" + r),
                            mechanism.code(),
                            Generated.response(random));
                }
            }
        }
        return input.build();
    }
}
