package org.concordat.assessment.result;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.catalogue.FrameworkId;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** {@link SeenThrough} as the database says it. */
interface SeenThroughRow {

    UUID getFramework();

    String getCode();

    String getName();

    int getVersion();

    UUID getLatest();

    LocalDate getAsOf();

    @Nullable Double getReadiness();

    double getLow();

    double getHigh();

    String getBand();

    boolean isProvisional();

    double getCoverage();

    @Nullable String getGates();

    @Nullable Double getBefore();

    @Nullable LocalDate getBeforeAsOf();

    default SeenThrough read() {
        String gates = getGates();
        return new SeenThrough(
                new FrameworkId(getFramework()),
                getCode(),
                getName(),
                getVersion(),
                new AssessmentId(getLatest()),
                getAsOf(),
                getReadiness(),
                getLow(),
                getHigh(),
                getBand(),
                isProvisional(),
                getCoverage(),
                gates == null
                        ? List.of()
                        : Arrays.stream(gates.split(" "))
                                .map(MechanismCode::new)
                                .toList(),
                getBefore(),
                getBeforeAsOf());
    }
}
