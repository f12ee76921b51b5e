package org.concordat.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.assertj.core.data.Offset;
import org.concordat.shared.web.charts.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlineTest {

    private static final Offset<Double> NEAR = within(0.01);

    @ParameterizedTest
    @EnumSource
    void drawsEveryMarkerAroundItsPoint(Marker marker) {
        Rectangle2D bounds = Outline.of(marker.path()).getBounds2D();
        assertThat(bounds.getCenterX()).isEqualTo(0, NEAR);
        assertThat(bounds.getHeight()).isBetween(9.0, 14.0);
        assertThat(Outline.of(marker.path()).contains(0, 0)).isTrue();
    }

    @Test
    void drawsACircleOfTwoHalves() {
        Rectangle2D bounds = Outline.of(Marker.CIRCLE.path()).getBounds2D();
        assertThat(bounds.getWidth()).isEqualTo(11, NEAR);
        assertThat(bounds.getHeight()).isEqualTo(11, NEAR);
    }

    @Test
    void refusesWhatNoDrawingOfThisHouseHas() {
        assertThatThrownBy(() -> Outline.of("M0 0c1 1 2 2 3 3z")).hasMessageContaining("c");
    }
}
