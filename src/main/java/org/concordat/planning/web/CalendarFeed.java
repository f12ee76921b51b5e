package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.concordat.identity.CalendarDoor;
import org.concordat.identity.LinkToken;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.SystemWork;
import org.concordat.identity.UserId;
import org.concordat.planning.mine.MyCalendar;
import org.concordat.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where a person’s calendar asks, at a secret address and without a session. It is told what that person may see now; of an
 * address that leads nowhere, and of a person who is not let in, that there is nothing.
 */
@Controller
class CalendarFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final long A_QUARTER_OF_AN_HOUR = 900;

    private final CalendarDoor door;
    private final OnBehalf onBehalf;
    private final MyCalendar calendar;
    private final PublicAddress address;

    CalendarFeed(CalendarDoor door, OnBehalf onBehalf, MyCalendar calendar, PublicAddress address) {
        this.door = door;
        this.onBehalf = onBehalf;
        this.calendar = calendar;
        this.address = address;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Optional<UserId> whose;
        try {
            whose = SystemWork.resultAs("calendar", () -> door.whose(token, request.getRemoteAddr()));
        } catch (Refusal tooOften) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(A_QUARTER_OF_AN_HOUR))
                    .build();
        }
        return whose.flatMap(person ->
                        onBehalf.of(person, viewer -> calendar.of(viewer, path -> address.link(path, request))))
                .map(CalendarFeed::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> file(String calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + LinkToken.hash(calendar) + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"concordat.ics\"")
                .body(calendar);
    }
}
