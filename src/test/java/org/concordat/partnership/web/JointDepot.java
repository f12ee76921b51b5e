package org.concordat.partnership.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.concordat.identity.As;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Partners;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An arrangement of two partners, and a browser to look at it with. */
abstract class JointDepot {

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    Partners partners;

    @Autowired
    Arrangements arrangements;

    World world;
    PartnerId one;
    PartnerId other;
    ArrangementId arrangement;

    @BeforeEach
    void inventAWorld() {
        world = new World(partnering);
        one = world.partner();
        other = world.partner();
        arrangement = world.arrangement(one, other);
    }

    MockHttpServletRequestBuilder stage(String stage, String from, String note) {
        return post("/arrangements/{id}/stages", arrangement)
                .with(csrf())
                .with(As.consultant())
                .param("stage", stage)
                .param("from", from)
                .param("note", note);
    }

    String name(PartnerId id) {
        return partners.findById(id).orElseThrow().name();
    }
}
