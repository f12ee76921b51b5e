package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What happens around every sign-in: tries are counted before, and the new session says when and from where it began. */
@Configuration(proxyBeanMethods = false)
class Doorstep {

    private final Users users;
    private final Knocks knocks;
    private final Clock clock;

    Doorstep(Users users, Knocks knocks, Clock clock) {
        this.users = users;
        this.knocks = knocks;
        this.clock = clock;
    }

    @Bean
    static Customizer<HttpSecurity> triesAreSlowed(Knocks knocks, ApplicationEventPublisher events) {
        return http -> http.addFilterBefore(new SlowDoor(knocks, events), UsernamePasswordAuthenticationFilter.class);
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        Viewer viewer = CurrentViewer.of(event.getAuthentication());
        if (viewer == null || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes of)) {
            return;
        }
        HttpServletRequest request = of.getRequest();
        OpenSessions.describe(request, clock.instant());
        if (event.getAuthentication() instanceof UsernamePasswordAuthenticationToken) {
            users.findById(viewer.id()).ifPresent(user -> cameInHere(user, request, of.getResponse()));
        }
    }

    private void cameInHere(User user, HttpServletRequest request, @Nullable HttpServletResponse response) {
        Place from = Place.of(request);
        Place here = knocks.knows(from) ? from : from.markedAnew();
        knocks.cameIn(Knocks.Kind.SIGN_IN, user.email(), here);
        if (response != null) {
            here.leaveMark(request, response, Knocks.FAMILIAR);
        }
    }
}
