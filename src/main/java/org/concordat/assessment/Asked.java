package org.concordat.assessment;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What of a framework version an assessment asks about: all of it, or some areas.
 *
 * @param mechanisms the codes of the mechanisms asked about, in the order of the framework
 * @param leftOut the codes of the areas that are not asked about, in the same order; empty for the whole framework
 */
@Embeddable
public record Asked(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> mechanisms,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> leftOut) {

    public Asked {
        mechanisms = List.copyOf(mechanisms);
        leftOut = List.copyOf(leftOut);
    }

    /** All of these. */
    public static Asked all(List<MechanismCode> mechanisms) {
        return new Asked(mechanisms.stream().map(MechanismCode::value).toList(), List.of());
    }

    /** @param areas the areas asked about; none for all */
    static Asked of(FrameworkDocument framework, Set<AreaCode> areas) {
        if (!framework.areas().stream().map(Area::code).toList().containsAll(areas)) {
            throw Refusal.of("areas", "assessment.areas.unknown");
        }
        return new Asked(
                framework.areas().stream()
                        .filter(area -> areas.isEmpty() || areas.contains(area.code()))
                        .flatMap(area -> area.mechanisms().stream())
                        .map(Mechanism::code)
                        .map(MechanismCode::value)
                        .toList(),
                framework.areas().stream()
                        .map(Area::code)
                        .filter(area -> !areas.isEmpty() && !areas.contains(area))
                        .map(AreaCode::value)
                        .toList());
    }

    /**
     * The same areas in another version of the framework; where all of this one is asked about, all of that one is. Nothing
     * where it has none of the areas asked about.
     */
    public Optional<Asked> in(FrameworkDocument version, FrameworkDocument other) {
        Set<AreaCode> areas = version.areas().stream()
                .map(Area::code)
                .filter(area -> !leftOut.contains(area.value()))
                .filter(area -> other.area(area).isPresent())
                .collect(Collectors.toSet());
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(other, whole() ? Set.of() : areas));
    }

    /** Whether it asks about the whole framework, so that its figures can stand beside others that do. */
    public boolean whole() {
        return leftOut.isEmpty();
    }

    /** The mechanisms asked about, in the order of the framework. */
    public List<MechanismCode> codes() {
        return mechanisms.stream().map(MechanismCode::new).toList();
    }
}
