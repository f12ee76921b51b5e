package org.concordat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Concordat {

    public static void main(String[] args) {
        SpringApplication.run(Concordat.class, args);
    }
}
