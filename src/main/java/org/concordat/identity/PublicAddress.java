package org.concordat.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people find this installation, for links that are handed on: what {@code concordat.address} says. What a request
 * says of its own address is believed only where it names this machine, since a request may lie and a link may not.
 */
@Component
public class PublicAddress {

    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private final String address;

    public PublicAddress(@Value("${concordat.address:}") String address) {
        this.address = address.strip().replaceAll("/+$", "");
        if (known() && !this.address.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    "concordat.address must be an address such as https://concordat.example.org, and is " + address);
        }
    }

    /** Whether someone said where it is. */
    public boolean known() {
        return !address.isEmpty();
    }

    /** A whole link, as far as the address is known. */
    public String link(String path) {
        return address + path;
    }

    /** A link for whoever sent this request; without its beginning where nothing trustworthy says where this is. */
    public String link(String path, HttpServletRequest request) {
        if (known()) {
            return link(path);
        }
        String host = request.getServerName();
        if (!OWN_MACHINE.matcher(host).matches()) {
            return request.getContextPath() + path;
        }
        String named = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create(request.getScheme() + "://" + named + ":" + request.getServerPort() + request.getContextPath()
                        + path)
                .toString();
    }
}
