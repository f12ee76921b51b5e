package org.concordat.assessment.web;

import org.concordat.assessment.settlement.Parking;
import org.jspecify.annotations.Nullable;

/** Why a mechanism is put off. */
record ParkingForm(@Nullable String note) {

    static ParkingForm of(@Nullable Parking now) {
        return new ParkingForm(now == null ? "" : now.note());
    }
}
