package org.concordat.shared.web.charts;

/** What stands for one partner in a drawing: a shape of its own besides a colour of its own, for eyes and printers. */
public enum Marker {
    CIRCLE("M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z"),
    SQUARE("M-5 -5h10v10h-10z"),
    DIAMOND("M0 -6.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z"),
    TRIANGLE("M0 -6l6.2 11h-12.4z"),
    POINT_DOWN("M0 6l6.2 -11h-12.4z"),
    CROSS("M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"),
    HEXAGON("M-3.2 -5.5h6.4l3.2 5.5l-3.2 5.5h-6.4l-3.2 -5.5z"),
    BAR("M-2.2 -6.5h4.4v13h-4.4z");

    private static final Marker[] ALL = values();

    private final String path;

    Marker(String path) {
        this.path = path;
    }

    /** The marker of the partner at this place, counted from 0; after the last they come round again. */
    public static Marker of(int place) {
        return ALL[Math.floorMod(place, ALL.length)];
    }

    /** The outline, around the point that it marks. */
    public String path() {
        return path;
    }

    /** The number of its colour, from 1. */
    public int colour() {
        return ordinal() + 1;
    }
}
