package org.concordat.planning.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What must come first before what waits for it, otherwise as listed. */
final class Order {

    private Order() {}

    /** @throws IllegalArgumentException if tasks wait for each other in a circle, or for one that is not there */
    static List<Integer> of(List<Task> tasks) {
        int[] waits = new int[tasks.size()];
        List<List<Integer>> next = new ArrayList<>();
        tasks.forEach(task -> next.add(new ArrayList<>()));
        for (int place = 0; place < tasks.size(); place++) {
            for (int first : tasks.get(place).after()) {
                if (first < 0 || first >= tasks.size()) {
                    throw new IllegalArgumentException("There is no task " + first);
                }
                next.get(first).add(place);
                waits[place]++;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int place = 0; place < tasks.size(); place++) {
            if (waits[place] == 0) {
                ready.add(place);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int place = ready.remove();
            order.add(place);
            for (int waiting : next.get(place)) {
                if (--waits[waiting] == 0) {
                    ready.add(waiting);
                }
            }
        }
        if (order.size() < tasks.size()) {
            throw new IllegalArgumentException("Tasks wait for each other in a circle");
        }
        return order;
    }
}
