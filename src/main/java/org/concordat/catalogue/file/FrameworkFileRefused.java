package org.concordat.catalogue.file;

import java.util.List;
import org.concordat.shared.Refusal;

/** A file cannot become a framework, and this is everything that is wrong with it. */
public class FrameworkFileRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    FrameworkFileRefused(List<Problem> problems) {
        super("framework.file.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the places; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + " " + problems;
    }
}
