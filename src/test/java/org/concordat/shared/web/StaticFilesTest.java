package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConcordatTest
class StaticFilesTest {

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|webjars)/[^\"]+)\"");

    @Autowired
    MockMvc web;

    @Test
    void carryTheirContentsHashAndAreKeptForAYear() throws Exception {
        String page = web.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        List<String> files = FILE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThan(5).allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
        for (String file : files) {
            web.perform(get(file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        }
    }

    @Test
    void areFoundUnderTheirPlainNamesToo() throws Exception {
        web.perform(get("/css/theme.css")).andExpect(status().isOk());
        web.perform(get("/css/nothing.css")).andExpect(status().isNotFound());
    }
}
