package org.concordat.assessment.table;

import java.util.List;

/**
 * What would come of a table.
 *
 * @param entries what would be taken, by line
 * @param problems what keeps it from being taken, by line; with any of them nothing is
 * @param newPeople the respondents that would be added, each as "name (partner)"
 * @param state what was looked at; travels to the taking, so that nothing changes in between unseen
 */
public record TablePreview(List<TableEntry> entries, List<TableProblem> problems, List<String> newPeople, long state) {

    private static final int SHOWN = 100;

    public TablePreview {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        newPeople = List.copyOf(newPeople);
    }

    /** The first of the problems: as many as someone may want to read. */
    public List<TableProblem> firstProblems() {
        return problems.subList(0, Math.min(problems.size(), SHOWN));
    }

    /** Whether it can be taken as it is. */
    public boolean sound() {
        return problems.isEmpty();
    }

    public long additions() {
        return entries.stream().filter(TableEntry::adds).count();
    }

    public List<TableEntry> changes() {
        return entries.stream().filter(TableEntry::changes).toList();
    }

    /** How many say what is there already. */
    public long unchanged() {
        return entries.size() - additions() - changes().size();
    }
}
