package org.concordat.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a test's request with a token: {@code get("/api/v1/partners").with(Token.of(person, beans))}. */
public final class Token {

    private Token() {}

    /** One of that person that opens everything. */
    public static String of(User person, BeanFactory beans) {
        return of(person, EnumSet.allOf(TokenScope.class), beans);
    }

    /** One of that person, who is kept first if they are not yet. */
    public static String of(User person, Set<TokenScope> scopes, BeanFactory beans) {
        Users users = beans.getBean(Users.class);
        if (users.findById(person.id()).isEmpty()) {
            users.save(person);
        }
        return beans.getBean(TokenDoor.class)
                .make(
                        person.id(),
                        UUID.randomUUID().toString(),
                        scopes,
                        LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }

    /** Someone of that role, bound to a partner or to none. */
    public static User someone(Role role, @Nullable UUID partner) {
        return new User(role.code() + "." + UUID.randomUUID() + "@token.example", "Someone", EnumSet.of(role), partner);
    }

    /** Sends it along. */
    public static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }
}
