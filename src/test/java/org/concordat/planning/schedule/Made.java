package org.concordat.planning.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Problems made up for tests: by hand, or by chance from a number. */
final class Made {

    private static final int[] WEEKS = {2, 3, 3, 4, 4, 4, 4, 5, 6, 6, 6, 8, 8, 8, 10, 12, 14, 16, 20};
    private static final int[] TENTHS = {10, 20, 20, 20, 20, 30, 30, 30, 30, 40, 40, 40, 50, 50, 60, 60, 80, 100};

    private final int quarters;
    private final int gone;
    private final List<Supply> supplies = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Gain> gains = new ArrayList<>();
    private @Nullable Integer mostOfOneOwner;

    private Made(int quarters, int gone) {
        this.quarters = quarters;
        this.gone = gone;
    }

    static Made quarters(int quarters) {
        return new Made(quarters, 0);
    }

    /** One more partner, with so many days in each quarter. */
    Made days(int... days) {
        supplies.add(new Supply(IntStream.of(days).mapToObj(each -> 10 * each).toList()));
        return this;
    }

    Made mostOfOneOwner(int most) {
        mostOfOneOwner = most;
        return this;
    }

    /** One more action of the first partner that gains so many points when it is done. */
    Made gains(int points, int days, int weeks, Integer... after) {
        return one(points, new Task(List.of(new Need(0, 10 * days)), weeks, List.of(after), 0, null, null, null, 0));
    }

    /** One more action of the first partner that someone wishes to be done by the end of a quarter. */
    Made wished(int by, int days, int weeks, Integer... after) {
        return one(
                1, new Task(List.of(new Need(0, 10 * days)), weeks, List.of(after), 0, 13 * (by + 1), null, null, 0));
    }

    /** One more action of the first partner that stays where it stands. */
    Made kept(Weeks kept, int days, Integer... after) {
        return one(1, new Task(List.of(new Need(0, 10 * days)), 1, List.of(after), 0, null, kept, null, 0));
    }

    Made one(int points, Task task) {
        gains.add(new Gain(1000 * points, List.of(tasks.size())));
        tasks.add(task);
        return this;
    }

    Problem problem() {
        return new Problem(quarters, gone, supplies, tasks, gains, mostOfOneOwner);
    }

    /** A problem so small that everything can be tried. */
    static Problem small(long seed) {
        Random random = new Random(seed);
        Made made = new Made(1 + random.nextInt(3), random.nextInt(3) * 4);
        int partners = 1 + random.nextInt(2);
        for (int partner = 0; partner < partners; partner++) {
            made.days(IntStream.range(0, made.quarters)
                    .map(each -> random.nextInt(8))
                    .toArray());
        }
        int size = 1 + random.nextInt(4);
        for (int place = 0; place < size; place++) {
            List<Integer> after = place > 0 && random.nextInt(3) == 0 ? List.of(random.nextInt(place)) : List.of();
            Integer by = random.nextInt(5) == 0 ? 1 + random.nextInt(13 * made.quarters) : null;
            Weeks kept = by == null && random.nextInt(6) == 0
                    ? new Weeks(made.gone, made.gone + 1 + random.nextInt(13 * made.quarters - made.gone))
                    : null;
            made.tasks.add(new Task(
                    List.of(new Need(random.nextInt(partners), 5 + 5 * random.nextInt(16))),
                    1 + random.nextInt(16),
                    after,
                    0,
                    by,
                    kept,
                    random.nextInt(2),
                    random.nextInt(3) == 0 ? 500 : 0));
        }
        for (int place = 0; place < size; place++) {
            List<Integer> own = place > 0 && random.nextInt(3) == 0 ? List.of(place - 1, place) : List.of(place);
            made.gains.add(new Gain(random.nextInt(3000), own));
        }
        made.mostOfOneOwner = random.nextInt(4) == 0 ? 1 : null;
        return made.problem();
    }

    /**
     * A problem like those of real plans.
     *
     * @param enough how much of the days that are asked for there are
     */
    static Problem plan(long seed, int actions, int quarters, int partners, double enough) {
        Random random = new Random(seed);
        Made made = new Made(quarters, 5);
        long[] asked = new long[partners];
        while (made.tasks.size() < actions) {
            mechanism(made, random, actions, asked);
        }
        for (long each : asked) {
            int usual = Math.max(20, (int) (each * enough / quarters));
            made.supplies.add(new Supply(IntStream.range(0, quarters)
                    .mapToObj(quarter -> usual * (80 + random.nextInt(41)) / 500 * 5)
                    .toList()));
        }
        return made.problem();
    }

    private static void mechanism(Made made, Random random, int actions, long[] asked) {
        int points = 400 + random.nextInt(1200);
        List<Integer> before = List.of();
        for (int step = random.nextInt(3); step >= 0 && made.tasks.size() < actions; step--) {
            List<Integer> now = new ArrayList<>();
            int ideas = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(2);
            for (int idea = 0; idea < ideas && made.tasks.size() < actions; idea++) {
                List<Integer> after = new ArrayList<>(before);
                if (made.tasks.size() > 5 && random.nextInt(7) == 0) {
                    after.add(random.nextInt(made.tasks.size()));
                }
                Map<Integer, Integer> needs = new LinkedHashMap<>();
                needs.put(random.nextInt(asked.length), TENTHS[random.nextInt(TENTHS.length)]);
                if (random.nextInt(10) < 4) {
                    needs.putIfAbsent(random.nextInt(asked.length), 5 + 5 * random.nextInt(4));
                }
                needs.forEach((partner, tenths) -> asked[partner] += tenths);
                now.add(made.tasks.size());
                made.tasks.add(new Task(
                        needs.entrySet().stream()
                                .map(need -> new Need(need.getKey(), need.getValue()))
                                .toList(),
                        WEEKS[random.nextInt(WEEKS.length)],
                        after.stream().distinct().toList(),
                        0,
                        null,
                        null,
                        random.nextInt(12),
                        0));
            }
            made.gains.add(new Gain(points, now));
            before = now;
        }
    }
}
