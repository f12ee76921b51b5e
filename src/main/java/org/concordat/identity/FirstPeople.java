package org.concordat.identity;

import java.util.EnumSet;
import java.util.List;
import org.concordat.shared.BannerLine;
import org.concordat.shared.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets someone into an empty installation: sample people where samples belong, else a set-up link for the first
 * administrator. Both are told in the start-up banner.
 */
@Component
@Order(10)
class FirstPeople implements ApplicationRunner, BannerLine {

    private static final String DOMAIN = "@concordat.example";

    private final Users users;
    private final Access access;
    private final Installation installation;
    private final String samplePassword;

    @Nullable private String setUpToken;

    FirstPeople(
            Users users,
            Access access,
            Installation installation,
            @Value("${concordat.sample-password:partnership}") String samplePassword) {
        this.users = users;
        this.access = access;
        this.installation = installation;
        this.samplePassword = samplePassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (users.count() > 0) {
            return;
        }
        if (installation.sample()) {
            for (Role role : Role.values()) {
                access.addWithPassword(
                        role.code() + DOMAIN, "Sample " + role.code(), EnumSet.of(role), null, samplePassword);
            }
        } else {
            setUpToken = access.setUpLink();
        }
    }

    @Override
    public List<String> lines(String address) {
        if (setUpToken != null && users.count() == 0) {
            return List.of("Nobody is here yet. Set it up, once, at " + address + "password/" + setUpToken);
        }
        if (!installation.sample()
                || users.findByEmail(Role.DIRECTOR.code() + DOMAIN).isEmpty()) {
            return List.of();
        }
        return List.of(
                "Sign in as director" + DOMAIN + ", consultant" + DOMAIN + ",",
                "administrator" + DOMAIN + " or respondent" + DOMAIN + "; the password of all is " + samplePassword);
    }
}
