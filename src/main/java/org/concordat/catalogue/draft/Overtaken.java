package org.concordat.catalogue.draft;

/** Someone else changed a text since the writer saw it; nothing was overwritten. */
public class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient TextPlace place;
    private final String now;
    private final String typed;

    Overtaken(TextPlace place, String now, String typed) {
        super(place.toString());
        this.place = place;
        this.now = now;
        this.typed = typed;
    }

    public TextPlace place() {
        return place;
    }

    /** What it says now. */
    public String now() {
        return now;
    }

    /** What was to stand there instead. */
    public String typed() {
        return typed;
    }
}
