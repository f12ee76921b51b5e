package org.concordat.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.viewer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.AnswerKind;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries to find out what one person answered in anonymous assessments of invented people, from all that is shown of all of
 * them. It knows nothing of the rule: it changes answers and looks at what changes.
 */
class SmallGroupsTest {

    private static final List<Viewer> EVERYONE = List.of(
            viewer(null, Role.CONSULTANT),
            viewer(null, Role.DIRECTOR),
            viewer(null, Role.ADMINISTRATOR),
            viewer(COUNCIL, Role.DIRECTOR),
            viewer(PROVIDER, Role.CONSULTANT));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsNotShownChangesNothing(long seed) {
        World world = World.of(new Random(seed), 1);
        String before = world.shown();
        for (MechanismCode mechanism : List.of(BOARDS, MODEL, TEAMS)) {
            for (PartnerId partner : List.of(COUNCIL, PROVIDER)) {
                List<Person> given = world.people.stream()
                        .filter(person -> person.partner.equals(partner))
                        .filter(person -> person.said(0, mechanism).kind() == AnswerKind.RATED)
                        .toList();
                for (Person person : given.size() < 3 ? given : List.<Person>of()) {
                    Answer said = person.said(0, mechanism);
                    for (Answer other : List.of(
                            rated((said.level() + 1) % 5),
                            rated((said.level() + 3) % 5),
                            Answer.notSure(null, SOMEONE),
                            Answer.doesNotApply("Why not", null, SOMEONE))) {
                        person.say(0, mechanism, other);
                        assertThat(world.shown()).isEqualTo(before);
                    }
                    person.say(0, mechanism, said);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noSumOfFiguresTellsOfFewerThanThree(long seed) {
        World world = World.of(new Random(seed), 4);
        double[][] moves = world.moves(BOARDS);
        int all = rank(moves, List.of());
        for (int one = 0; one < world.people.size(); one++) {
            for (int other = one; other < world.people.size(); other++) {
                assertThat(rank(moves, List.of(one, other)))
                        .as("figures that tell of %s and %s", world.people.get(one).name, world.people.get(other).name)
                        .isEqualTo(all);
            }
        }
    }

    private static int rank(double[][] rows, List<Integer> without) {
        List<double[]> left = new ArrayList<>();
        for (double[] row : rows) {
            double[] copy = row.clone();
            without.forEach(column -> copy[column] = 0);
            left.add(copy);
        }
        int rank = 0;
        for (int column = 0; column < rows[0].length; column++) {
            int here = column;
            double[] pivot = left.stream()
                    .filter(row -> Math.abs(row[here]) > 1e-6)
                    .findFirst()
                    .orElse(null);
            if (pivot != null) {
                rank++;
                left.remove(pivot);
                for (double[] row : left) {
                    double times = row[here] / pivot[here];
                    for (int each = 0; each < row.length; each++) {
                        row[each] -= times * pivot[each];
                    }
                }
            }
        }
        return rank;
    }

    private static Answer rated(int level) {
        return Answer.rated(level, null, SOMEONE);
    }

    /** Someone who is asked in some of the looks. */
    private static final class Person {

        private final String name;
        private final PartnerId partner;
        private final List<Boolean> in = new ArrayList<>();
        private final List<Map<MechanismCode, Answer>> said = new ArrayList<>();

        Person(String name, PartnerId partner, int looks) {
            this.name = name;
            this.partner = partner;
            for (int look = 0; look < looks; look++) {
                in.add(true);
                said.add(new HashMap<>());
            }
        }

        Answer said(int look, MechanismCode mechanism) {
            return said.get(look).getOrDefault(mechanism, Answer.notSure(null, SOMEONE));
        }

        void say(int look, MechanismCode mechanism, Answer answer) {
            said.get(look).put(mechanism, answer);
        }
    }

    /** Some people of two partners, and looks that are closed one after another. */
    private static final class World {

        private final List<Person> people = new ArrayList<>();
        private int looks;

        static World of(Random random, int looks) {
            World world = new World();
            world.looks = looks;
            for (PartnerId partner : List.of(COUNCIL, PROVIDER)) {
                int size = looks == 1 ? random.nextInt(6) : 1 + random.nextInt(6);
                for (int number = 0; number < size; number++) {
                    Person person = new Person((partner == COUNCIL ? "C" : "P") + number, partner, looks);
                    for (int look = 0; look < looks; look++) {
                        person.in.set(look, looks == 1 || random.nextInt(5) > 0);
                        for (MechanismCode mechanism : List.of(BOARDS, MODEL, TEAMS)) {
                            switch (random.nextInt(7)) {
                                case 0 -> person.say(look, mechanism, Answer.notSure("Unsure", SOMEONE));
                                case 1 -> person.say(look, mechanism, Answer.doesNotApply("None", null, SOMEONE));
                                default -> person.say(look, mechanism, rated(random.nextInt(5)));
                            }
                        }
                    }
                    world.people.add(person);
                }
            }
            return world;
        }

        /** All that anybody is shown of all looks. */
        String shown() {
            StringBuilder text = new StringBuilder();
            for (ScorecardDocument full : documents()) {
                for (Viewer viewer : EVERYONE) {
                    text.append(ScorecardJson.write(Withholding.by(Disclosure.to(viewer, Mode.ANONYMOUS), full)));
                }
                text.append(ScorecardJson.write(Withholding.by(Disclosure.toEveryone(Mode.ANONYMOUS), full)));
            }
            // Ids are drawn anew every time.
            return text.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
        }

        /** For every figure that is shown, how far it moves when a person gives a level more everywhere. */
        double[][] moves(MechanismCode mechanism) {
            List<Double> before = figures(mechanism);
            double[][] moves = new double[before.size()][people.size()];
            for (int person = 0; person < people.size(); person++) {
                Person moved = people.get(person);
                List<Map<MechanismCode, Answer>> said = moved.said.stream()
                        .<Map<MechanismCode, Answer>>map(HashMap::new)
                        .toList();
                for (int look = 0; look < looks; look++) {
                    Answer answer = moved.said(look, mechanism);
                    if (answer.kind() == AnswerKind.RATED) {
                        moved.say(look, mechanism, rated(answer.level() < 4 ? answer.level() + 1 : 3));
                    }
                }
                List<Double> after = figures(mechanism);
                for (int figure = 0; figure < after.size(); figure++) {
                    double move = after.get(figure) - before.get(figure);
                    moves[figure][person] = Math.abs(move) < 1e-9 ? 0 : Math.abs(move);
                }
                for (int look = 0; look < looks; look++) {
                    moved.said.set(look, new HashMap<>(said.get(look)));
                }
            }
            return moves;
        }

        private List<Double> figures(MechanismCode mechanism) {
            List<Double> figures = new ArrayList<>();
            for (ScorecardDocument full : documents()) {
                MechanismScore score = Withholding.by(Disclosure.to(EVERYONE.get(0), Mode.ANONYMOUS), full)
                        .result()
                        .mechanism(mechanism)
                        .orElseThrow();
                score.positions().stream().map(Position::level).forEach(level -> figures.add(orNone(level)));
                figures.add(orNone(score.level()));
            }
            return figures;
        }

        private static double orNone(Double level) {
            return level == null ? 0 : level;
        }

        private List<ScorecardDocument> documents() {
            List<ScorecardDocument> documents = new ArrayList<>();
            List<Assessment> closed = new ArrayList<>();
            List<Respondent> before = new ArrayList<>();
            for (int look = 0; look < looks; look++) {
                Assessment assessment = Looked.open(Mode.ANONYMOUS);
                List<Respondent> asked = new ArrayList<>();
                for (Person person : people) {
                    if (person.in.get(look)) {
                        Respondent sheet = new Respondent(assessment, person.partner, person.name, null, null);
                        person.said
                                .get(look)
                                .forEach((mechanism, answer) ->
                                        sheet.answer(assessment, mechanism, answer, sheet.edition()));
                        asked.add(sheet);
                    }
                }
                assessment.leaveUncounted(Subtraction.uncounted(assessment, asked, closed, before));
                assessment.consolidate();
                documents.add(Documents.document(assessment, asked));
                closed.add(assessment);
                before.addAll(asked);
            }
            return documents;
        }
    }
}
