package org.concordat.planning.mine;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.identity.Viewer;
import org.concordat.planning.ActionStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A person’s actions as calendars show them (RFC 5545): each an event of the whole day on which it is due, since most
 * calendars show no to-dos of others. It takes nobody’s time and rings no bell. What has no day is not in it.
 */
@Component
public class MyCalendar {

    private static final String EVERY_HOUR = "PT1H";

    /** So many bytes may stand in a line (RFC 5545, 3.1). */
    private static final int LONGEST = 75;

    private final MyActions actions;
    private final MessageSource messages;

    MyCalendar(MyActions actions, MessageSource messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /**
     * The file that a calendar reads: the same, letter by letter, as long as nothing in it changes.
     *
     * @param address makes a whole link of a path
     */
    public String of(Viewer person, UnaryOperator<String> address) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Concordat//Actions//EN");
        calendar.setExperimentalProperty("X-WR-CALNAME", say("calendar.name"));
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", EVERY_HOUR);
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, EVERY_HOUR);
        actions.withADay(person).forEach(action -> calendar.addEvent(event(action, address)));
        return Biweekly.write(calendar)
                .version(ICalVersion.V2_0)
                .go()
                // The library folds after so many characters; calendars may read so many bytes.
                .replace("\r\n ", "")
                .lines()
                .map(MyCalendar::folded)
                .collect(Collectors.joining());
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int room = LONGEST;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                folded.append("\r\n ");
                room = LONGEST - 1;
            }
            folded.append(character);
            room -= bytes;
        }
        return folded.append("\r\n").toString();
    }

    private VEvent event(MyAction action, UnaryOperator<String> address) {
        VEvent event = new VEvent();
        LocalDate day = Objects.requireNonNull(action.due());
        String link = address.apply("/actions/" + action.id());
        event.setUid(action.id() + "@concordat");
        event.setSequence(Math.toIntExact(Math.min(action.version(), Integer.MAX_VALUE)));
        event.setDateTimeStamp(java.util.Date.from(action.changed()));
        event.setLastModified(java.util.Date.from(action.changed()));
        event.setDateStart(Date.valueOf(day), false);
        event.setDateEnd(Date.valueOf(day.plusDays(1)), false);
        event.setSummary(action.title());
        event.setDescription(say(
                action.owned() ? "calendar.owned" : "calendar.helped",
                action.arrangementName(),
                say("actionstatus." + action.status().code()),
                link));
        event.setUrl(link);
        event.setStatus(action.status() == ActionStatus.PROPOSED ? Status.tentative() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.UK);
    }
}
