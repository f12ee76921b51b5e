package org.concordat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;

/** The whole house. What Spring Data offers to pages is left out: it would take interfaces among their arguments for projections. */
@SpringBootApplication(exclude = DataWebAutoConfiguration.class)
public class Concordat {

    public static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }
}
