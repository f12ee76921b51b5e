package org.concordat.deciding;

import java.util.List;
import java.util.Optional;
import org.concordat.deciding.aid.Aid;
import org.concordat.shared.StrictYaml;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The aids that come with the product, read when it starts: one that is not whole stops the start. */
@Component
public class Aids {

    private static final List<String> CODES =
            List.of("support-tier", "integration-model", "sharing-decisions", "hr-structure");

    private final List<Aid> all = CODES.stream().map(Aids::read).toList();

    private static Aid read(String code) {
        return new StrictYaml().read(new ClassPathResource("deciding/" + code + ".yaml"), Aid.class);
    }

    /** All of them, in the order in which they are offered. */
    public List<Aid> all() {
        return all;
    }

    /** The aid of that code. */
    public Optional<Aid> of(String code) {
        return all.stream().filter(aid -> aid.code().equals(code)).findFirst();
    }
}
