package org.concordat.planning.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.outlook.Prospects;
import org.concordat.planning.outlook.Supposed;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.springframework.util.MultiValueMap;

/**
 * What an address supposes of a plan: {@code do} with an action's place in the plan, and {@code level} with a mechanism and a
 * level, as in {@code SO1.3}. What is not of this plan is left out.
 *
 * @param leftOut how much that was
 * @param query what is left
 */
record WhatIfAddress(Supposed supposed, int leftOut, String query) {

    static WhatIfAddress read(MultiValueMap<String, String> parameters, Prospects.Ground ground) {
        Map<String, ActionLine> known = ground.actions().stream().collect(toMap(WhatIfAddress::key, action -> action));
        Set<ActionId> done = new HashSet<>();
        Map<MechanismCode, Integer> levels = new HashMap<>();
        List<String> taken = new ArrayList<>();
        int leftOut = 0;
        for (String key : given(parameters, "do")) {
            ActionLine action = known.get(key);
            if (action == null) {
                leftOut++;
            } else {
                done.add(action.id());
                taken.add("do=" + key);
            }
        }
        Map<String, MechanismCode> mechanisms = ground.card().mechanisms().stream()
                .filter(MechanismScore::applies)
                .map(MechanismScore::code)
                .collect(toMap(MechanismCode::value, code -> code));
        for (String moved : given(parameters, "level")) {
            int dot = moved.lastIndexOf('.');
            MechanismCode mechanism = mechanisms.get(moved.substring(0, Math.max(dot, 0)));
            if (mechanism == null || !moved.substring(dot).matches("\\.[0-4]")) {
                leftOut++;
            } else {
                levels.put(mechanism, Integer.valueOf(moved.substring(dot + 1)));
                taken.add("level=" + moved);
            }
        }
        return new WhatIfAddress(new Supposed(done, levels), leftOut, String.join("&", taken));
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An action in an address: its place in the plan, which never changes. */
    static String key(ActionLine action) {
        return Integer.toString(action.position());
    }
}
