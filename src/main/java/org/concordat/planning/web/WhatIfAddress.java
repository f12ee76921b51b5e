package org.concordat.planning.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.Prospects;
import org.concordat.planning.Supposed;
import org.concordat.readiness.MechanismScore;
import org.concordat.shared.MechanismCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address supposes of a plan: {@code do} with the key of an action, and {@code level} with a mechanism and a level,
 * as in {@code SO1.3}. What is not of this plan is left out.
 *
 * @param leftOut how much that was
 */
record WhatIfAddress(ActionPlanId plan, Supposed supposed, int leftOut) {

    private static final int KEY_FROM = 24;

    static WhatIfAddress read(MultiValueMap<String, String> parameters, Prospects.Ground ground) {
        Map<String, ActionId> known = ground.actions().stream()
                .map(ActionLine::id)
                .collect(toMap(WhatIfAddress::key, id -> id, (one, other) -> one));
        Set<ActionId> done = new LinkedHashSet<>();
        Map<MechanismCode, Integer> levels = new HashMap<>();
        int leftOut = 0;
        for (String key : given(parameters, "do")) {
            ActionId id = known.get(key);
            if (id == null) {
                leftOut++;
            } else {
                done.add(id);
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
            }
        }
        return new WhatIfAddress(ground.plan().id(), new Supposed(done, levels), leftOut);
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An action in an address: the end of its id, which is enough within a plan and keeps addresses short. */
    static String key(ActionId id) {
        return id.toString().substring(KEY_FROM);
    }

    /** The address that supposes just this. */
    String path() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/plans/" + plan + "/what-if");
        supposed.done().stream().map(WhatIfAddress::key).sorted().forEach(key -> path.queryParam("do", key));
        new TreeMap<>(supposed.levels())
                .forEach((mechanism, level) -> path.queryParam("level", mechanism + "." + level));
        return path.toUriString();
    }
}
