package org.concordat.reporting.paper;

import java.util.Map;

/** A part of a paper, which begins on a page of its own: a template and what it shows. */
public record Part(String template, Map<String, Object> model) {

    public Part {
        model = Map.copyOf(model);
    }
}
