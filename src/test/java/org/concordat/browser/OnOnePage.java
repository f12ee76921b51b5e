package org.concordat.browser;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.concordat.identity.SystemWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consultant who comes back to one page for each test. */
abstract class OnOnePage {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    Visit visit;
    Page page;

    /** Where the page is. */
    String path = "/";

    @BeforeAll
    void arrive() {
        visit = new Visit(port);
        page = visit.signIn("consultant");
        page.waitForURL("**/");
        path = path();
    }

    /** Where the page is, once someone looks. */
    abstract String path();

    /** The one id that a question to the database answers with. */
    final UUID one(String question) {
        return SystemWork.resultAs(
                "a test", () -> sql.sql(question).query(UUID.class).single());
    }

    @BeforeEach
    void open() {
        page.navigate(path);
    }

    @AfterAll
    void leave() {
        visit.close();
    }
}
