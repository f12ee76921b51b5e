package org.concordat.reporting.paper;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the outlines that the drawings of this house have: straight lines and half circles. Anything else is refused, so that
 * a drawing with more cannot be printed wrongly without anyone knowing.
 */
final class Outline {

    private static final Pattern PART = Pattern.compile("([A-Za-z])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d*\\.)?\\d+");

    private final Path2D.Double path = new Path2D.Double();
    private double x;
    private double y;

    private Outline() {}

    static Path2D of(String data) {
        Outline outline = new Outline();
        Matcher part = PART.matcher(data);
        while (part.find()) {
            double[] numbers = NUMBER.matcher(part.group(2))
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            outline.draw(part.group(1).charAt(0), numbers);
        }
        return outline.path;
    }

    private void draw(char command, double[] n) {
        switch (command) {
            case 'M' -> {
                move(n[0], n[1]);
                lines(n, 2);
            }
            case 'l' -> lines(n, 0);
            case 'h' -> line(x + n[0], y);
            case 'v' -> line(x, y + n[0]);
            case 'a' -> {
                for (int at = 0; at < n.length; at += 7) {
                    halfCircle(n[at], x + n[at + 5], y + n[at + 6], n[at + 4] != 0);
                }
            }
            case 'z', 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("No drawing of this house has " + command);
        }
    }

    private void lines(double[] n, int from) {
        for (int at = from; at + 1 < n.length; at += 2) {
            line(x + n[at], y + n[at + 1]);
        }
    }

    private void move(double toX, double toY) {
        path.moveTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void halfCircle(double radius, double toX, double toY, boolean clockwise) {
        double start = Math.toDegrees(Math.atan2(-(y - (y + toY) / 2), x - (x + toX) / 2));
        path.append(
                new Arc2D.Double(
                        (x + toX) / 2 - radius,
                        (y + toY) / 2 - radius,
                        2 * radius,
                        2 * radius,
                        start,
                        clockwise ? -180 : 180,
                        Arc2D.OPEN),
                true);
        x = toX;
        y = toY;
    }
}
