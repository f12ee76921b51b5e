package org.concordat.partnership;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners and arrangements to invent, and where they are kept. */
abstract class InventedWorld {

    @Autowired
    Partnering partnering;

    @Autowired
    Partners partners;

    @Autowired
    Arrangements arrangements;

    World world;

    @BeforeEach
    void inventAWorld() {
        world = new World(partnering);
    }
}
