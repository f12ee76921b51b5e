package org.concordat.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Someone who reads whatever they can reach.
 *
 * @param doors where they begin
 * @param rooms the addresses at which they look
 */
record LookerOn(String who, RequestPostProcessor as, List<String> doors, Predicate<String> rooms) {

    Map<String, String> everything(MockMvc web) throws Exception {
        return Crawl.from(web, as, rooms, doors);
    }
}
