package org.concordat.partnership;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.identity.ArrangementDirectory;
import org.concordat.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells those who hold people to named arrangements which arrangements there are. */
@Component
class NamesOfArrangements implements ArrangementDirectory {

    private static final Limit CHOICES = Limit.of(300);

    /** What follows a name that several have: which of them is meant. */
    private static final Pattern TOLD_APART = Pattern.compile(".*\\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");

    private final Arrangements arrangements;

    NamesOfArrangements(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public Optional<UUID> named(String name) {
        Matcher apart = TOLD_APART.matcher(name.strip());
        if (apart.matches()) {
            UUID id = UUID.fromString(apart.group(1));
            return arrangements.existsById(new ArrangementId(id)) ? Optional.of(id) : Optional.empty();
        }
        List<ArrangementLine> known = arrangements.linesNamed(Set.of(lower(name.strip())));
        if (known.size() > 1) {
            throw Refusal.of("arrangements", "person.arrangement.ambiguous", toldApart(known.get(0)));
        }
        return known.stream().findFirst().map(found -> found.id().arrangementId());
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        List<ArrangementLine> known =
                arrangements.lines(ids.stream().map(ArrangementId::new).toList(), Visibility.EVERYTHING);
        Set<String> shared = shared(known.stream().map(ArrangementLine::name).toList());
        Map<UUID, String> names = new LinkedHashMap<>();
        known.forEach(line -> names.put(
                line.id().arrangementId(), shared.contains(lower(line.name())) ? toldApart(line) : line.name()));
        return names;
    }

    @Override
    public List<String> names() {
        return arrangements.names(CHOICES).stream().distinct().toList();
    }

    /** Those of these names that more than one arrangement has. */
    private Set<String> shared(List<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> asked = names.stream().map(NamesOfArrangements::lower).collect(Collectors.toSet());
        return arrangements.linesNamed(asked).stream()
                .map(line -> lower(line.name()))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    private static String toldApart(ArrangementLine line) {
        return line.name() + " [" + line.id().arrangementId() + "]";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
