package org.concordat.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Asks the database with the rights of someone, and of nothing else: {@code Seen.by(director, () -> …)}. */
public final class Seen {

    private Seen() {}

    public static <T> T by(User person, Supplier<T> question) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(person).authenticated(null)));
        return byWhoever(question);
    }

    /** With the rights of someone who came by a link to that sheet, which opens an earlier one of theirs or none. */
    public static <T> T byGuest(UUID sheet, @Nullable UUID former, Supplier<T> question) {
        Guest guest = new Guest(sheet, Viewer.guest(sheet, former, "Someone"));
        SecurityContextHolder.setContext(new SecurityContextImpl(GuestDoor.authentication(guest)));
        return byWhoever(question);
    }

    public static <T> T byNobody(Supplier<T> question) {
        SecurityContextHolder.clearContext();
        return byWhoever(question);
    }

    private static <T> T byWhoever(Supplier<T> question) {
        String outer = SystemWork.switchTo(null);
        try {
            return question.get();
        } finally {
            SystemWork.switchTo(outer);
            SecurityContextHolder.clearContext();
        }
    }
}
