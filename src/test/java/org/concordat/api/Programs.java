package org.concordat.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.concordat.identity.Token;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads as programs do, with a token. */
final class Programs {

    private final MockMvc web;
    private final String token;

    Programs(MockMvc web, String token) {
        this.web = web;
        this.token = token;
    }

    MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(Token.bearer(token)))
                .andReturn()
                .getResponse();
    }

    JsonNode read(String address) throws Exception {
        MockHttpServletResponse response = ask(address);
        if (response.getStatus() != 200) {
            throw new AssertionError(address + " " + response.getStatus() + " " + response.getContentAsString());
        }
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    /** One field of every row of a list, over all its pages. */
    List<String> all(String address, String field) throws Exception {
        List<String> values = new ArrayList<>();
        String sized = address + (address.contains("?") ? "&" : "?") + "size=500&page=";
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = read(sized + page);
            pages = answer.get("totalPages").asInt();
            answer.get("items").forEach(item -> values.add(item.get(field).asString()));
        }
        return values;
    }
}
