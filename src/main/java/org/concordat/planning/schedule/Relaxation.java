package org.concordat.planning.schedule;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best schedule if actions could be cut into parts, found by the linear solver of OR-Tools. Nothing whole can be worth
 * more, and what it does soon is worth doing soon.
 *
 * @param bound what no schedule can be worth more than
 * @param soon for each task, for how many quarters it is done, in parts
 */
record Relaxation(long bound, List<Double> soon) {

    static {
        Loader.loadNativeLibraries();
    }

    private static final int MILLISECONDS = 4000;

    /** Empty when it takes too long. */
    static Optional<Relaxation> of(Problem problem) {
        Program program = new Program(problem, Schedule.empty(problem));
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = IntStream.range(0, program.worth().size())
                .mapToObj(each -> solver.makeNumVar(0, 1, ""))
                .toArray(MPVariable[]::new);
        for (Program.Row row : program.rows()) {
            MPConstraint sum = solver.makeConstraint(Double.NEGATIVE_INFINITY, row.most());
            row.terms().forEach((variable, times) -> sum.setCoefficient(variables[variable], times));
        }
        IntStream.range(0, variables.length)
                .forEach(each -> solver.objective()
                        .setCoefficient(variables[each], program.worth().get(each)));
        solver.objective().setMaximization();
        solver.setTimeLimit(MILLISECONDS);
        try {
            return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                    ? Optional.of(new Relaxation(
                            (long) Math.ceil(solver.objective().value()),
                            program.soon(each -> variables[each].solutionValue())))
                    : Optional.empty();
        } finally {
            solver.delete();
        }
    }
}
