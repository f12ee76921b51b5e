package org.concordat.platform;

import java.io.IOException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As much of the product as it takes to start the database and its pool: for tests that need a process to kill. */
@ImportAutoConfiguration({
    EmbeddedDatabaseAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
final class SmallApplication {

    static final String READY = "ready to be killed";
    static final String WORD = "written before the kill";

    private SmallApplication() {}

    public static void main(String[] args) throws IOException {
        JdbcClient database = new SpringApplicationBuilder(SmallApplication.class)
                .web(WebApplicationType.NONE)
                .run(args)
                .getBean(JdbcClient.class);
        database.sql("create table if not exists kept (word text)").update();
        database.sql("insert into kept values ('" + WORD + "')").update();
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // until the parent closes the line or kills
        }
    }
}
