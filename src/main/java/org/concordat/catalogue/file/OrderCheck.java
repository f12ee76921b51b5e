package org.concordat.catalogue.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must come first never leads back to itself. Walks without recursion: a file may be as long as it likes. */
final class OrderCheck {

    private final Problems problems;
    private final Map<String, Node> ideas = new LinkedHashMap<>();
    private final Set<String> cleared = new HashSet<>();

    OrderCheck(Parts parts, Problems problems) {
        this.problems = problems;
        parts.ideas().forEach(idea -> ideas.putIfAbsent(idea.text("code"), idea));
    }

    void run() {
        ideas.keySet().forEach(this::walkFrom);
    }

    private void walkFrom(String start) {
        Deque<Step> steps = new ArrayDeque<>();
        List<String> path = new ArrayList<>();
        enter(start, path, steps);
        while (!steps.isEmpty()) {
            Step step = steps.getLast();
            if (step.next().hasNext()) {
                follow(step.next().next(), path, steps);
            } else {
                cleared.add(step.code());
                path.remove(path.size() - 1);
                steps.removeLast();
            }
        }
    }

    private void follow(Node reference, List<String> path, Deque<Step> steps) {
        int seen = path.indexOf(reference.text());
        if (seen >= 0) {
            List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
            circle.add(reference.text());
            problems.add(reference, "circle", String.join(" → ", circle));
        } else {
            enter(reference.text(), path, steps);
        }
    }

    private void enter(String code, List<String> path, Deque<Step> steps) {
        Node idea = ideas.get(code);
        if (idea != null && !cleared.contains(code)) {
            path.add(code);
            steps.addLast(new Step(code, idea.items("after").iterator()));
        }
    }

    private record Step(String code, Iterator<Node> next) {}
}
