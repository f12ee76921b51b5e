package org.concordat.planning.schedule;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The CP-SAT solver of OR-Tools. Its time is counted in its own work, so the same problem gives the same schedule on a
 * slow day and on a quick one; the clock ends it only when something is amiss.
 */
final class CpSat implements Solver {

    static {
        Loader.loadNativeLibraries();
    }

    private static final double WORK = 1;
    private static final double SECONDS = 8;

    @Override
    public Solved solve(Problem problem, Schedule start) {
        Asked asked = new Asked(new Program(problem, start));
        asked.aim();
        CpSolver solver = solver(WORK);
        CpSolverStatus status = solver.solve(asked.model);
        return new Solved(
                found(status)
                        ? asked.program.schedule(variable -> solver.booleanValue(asked.variables[variable]))
                        : start,
                found(status) ? (long) Math.floor(solver.bestObjectiveBound() + 1e-6) : Long.MAX_VALUE);
    }

    @Override
    public Optional<Boolean> possible(Problem problem) {
        Asked asked = new Asked(new Program(problem, Schedule.empty(problem)));
        CpSolverStatus status = solver(WORK / 10).solve(asked.model);
        return found(status)
                ? Optional.of(true)
                : status == CpSolverStatus.INFEASIBLE ? Optional.of(false) : Optional.empty();
    }

    private static boolean found(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    private static CpSolver solver(double work) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2)
                .setMaxDeterministicTime(work)
                .setMaxTimeInSeconds(SECONDS);
        return solver;
    }

    private static final class Asked {

        private final Program program;
        private final CpModel model = new CpModel();
        private final BoolVar[] variables;

        Asked(Program program) {
            this.program = program;
            this.variables = IntStream.range(0, program.worth().size())
                    .mapToObj(each -> model.newBoolVar(""))
                    .toArray(BoolVar[]::new);
            for (Program.Row row : program.rows()) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                row.terms().forEach((variable, times) -> sum.addTerm(variables[variable], times));
                model.addLessOrEqual(sum, row.most());
            }
        }

        void aim() {
            List<Boolean> hints = program.hints();
            for (int variable = 0; variable < variables.length; variable++) {
                model.addHint(variables[variable], hints.get(variable));
            }
            model.maximize(LinearExpr.weightedSum(
                    variables, program.worth().stream().mapToLong(each -> each).toArray()));
        }
    }
}
