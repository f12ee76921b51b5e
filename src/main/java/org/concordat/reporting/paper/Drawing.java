package org.concordat.reporting.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One drawing of a page, painted on paper. Places in percent are of the drawing's width, so it fits whatever room the paper
 * has, with letters and strokes as they are.
 */
final class Drawing implements SVGImage {

    private static final double LETTERS = 11;

    private final Element svg;
    private final HouseStyle style;
    private final Outlines letters;
    private final double dot;
    private final double width;
    private final double height;

    /**
     * @param room the width that the paper has for it, in dots; below 0 where it may be as wide as it says
     * @param dot how many dots there are to a pixel
     */
    Drawing(Element svg, HouseStyle style, Outlines letters, double room, double dot) {
        this.svg = svg;
        this.style = style;
        this.letters = letters;
        this.dot = dot;
        String said = svg.getAttribute("width");
        boolean fluid = said.isEmpty() || said.endsWith("%");
        this.width = fluid && room > 0 ? room / dot : fluid ? 100 : Double.parseDouble(said);
        this.height = Double.parseDouble(svg.getAttribute("height"));
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(width * dot);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(height * dot);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(dot, dot);
        String box = svg.getAttribute("viewBox");
        if (!box.isEmpty()) {
            String[] corner = box.split(" ");
            place.translate(-Double.parseDouble(corner[0]), -Double.parseDouble(corner[1]));
        }
        Stroke before = device.getStroke();
        parts(device, svg, place);
        device.setStroke(before);
    }

    private void parts(OutputDevice device, Element parent, AffineTransform place) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element part) {
                part(device, part, place);
            }
        }
    }

    private void part(OutputDevice device, Element part, AffineTransform place) {
        switch (part.getTagName()) {
            case "svg" -> {
                AffineTransform inner = new AffineTransform(place);
                inner.translate(across(part, "x"), down(part, "y"));
                parts(device, part, inner);
            }
            case "rect" -> paint(device, part, place, rectangle(part));
            case "line" ->
                paint(
                        device,
                        part,
                        place,
                        new Line2D.Double(across(part, "x1"), down(part, "y1"), across(part, "x2"), down(part, "y2")));
            case "circle" -> {
                double r = down(part, "r");
                paint(
                        device,
                        part,
                        place,
                        new Ellipse2D.Double(across(part, "cx") - r, down(part, "cy") - r, 2 * r, 2 * r));
            }
            case "path" -> paint(device, part, place, Outline.of(part.getAttribute("d")));
            case "polyline" -> paint(device, part, place, points(part));
            case "text" -> text(device, part, place);
            case "title", "desc" -> {}
            default -> throw new IllegalArgumentException("No drawing of this house has " + part.getTagName());
        }
    }

    private Shape rectangle(Element part) {
        double rx = down(part, "rx");
        Rectangle2D plain =
                new Rectangle2D.Double(across(part, "x"), down(part, "y"), across(part, "width"), down(part, "height"));
        return rx == 0
                ? plain
                : new RoundRectangle2D.Double(
                        plain.getX(), plain.getY(), plain.getWidth(), plain.getHeight(), 2 * rx, 2 * rx);
    }

    private static Shape points(Element part) {
        Path2D.Double path = new Path2D.Double();
        for (String point : part.getAttribute("points").strip().split("\\s+")) {
            String[] place = point.split(",");
            double x = Double.parseDouble(place[0]);
            double y = Double.parseDouble(place[1]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private void text(OutputDevice device, Element part, AffineTransform place) {
        Outlines.Line line = letters.line(part.getTextContent().strip().replaceAll("\\s+", " "), LETTERS);
        double back = switch (part.getAttribute("text-anchor")) {
            case "middle" -> line.width() / 2;
            case "end" -> line.width();
            default -> 0;
        };
        AffineTransform at = new AffineTransform(place);
        at.translate(across(part, "x") + across(part, "dx") - back, down(part, "y"));
        fill(device, style.of(part.getAttribute("class")).getOrDefault("fill", "#1f2937"), line.path(), at);
    }

    private void paint(OutputDevice device, Element part, AffineTransform place, Shape shape) {
        Map<String, String> look = style.of(part.getAttribute("class"));
        boolean open = shape instanceof Line2D;
        String fill = look.getOrDefault("fill", open ? "none" : "#000");
        if (!fill.equals("none") && !open) {
            fill(device, fill, shape, place);
        }
        String stroke = look.getOrDefault("stroke", "none");
        if (!stroke.equals("none")) {
            device.setColor(colour(stroke));
            device.setStroke(stroke(look));
            device.draw(place.createTransformedShape(shape));
        }
    }

    private static void fill(OutputDevice device, String colour, Shape shape, AffineTransform place) {
        device.setColor(colour(colour));
        device.fill(place.createTransformedShape(shape));
    }

    private BasicStroke stroke(Map<String, String> look) {
        float width = (float) (Double.parseDouble(look.getOrDefault("stroke-width", "1")) * dot);
        int cap = "round".equals(look.get("stroke-linecap")) ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        String dashes = look.get("stroke-dasharray");
        if (dashes == null) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND);
        }
        String[] parts = dashes.split("\\s+");
        float[] dash = new float[parts.length];
        for (int at = 0; at < parts.length; at++) {
            dash[at] = (float) (Double.parseDouble(parts[at]) * dot);
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static FSRGBColor colour(String css) {
        String plain = css.length() == 4 ? css.replaceAll("#(.)(.)(.)", "#$1$1$2$2$3$3") : css;
        Color colour = Color.decode(plain.substring(0, 7));
        return new FSRGBColor(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private double across(Element part, String name) {
        return length(part, name, width);
    }

    private double down(Element part, String name) {
        return length(part, name, height);
    }

    private static double length(Element part, String name, double whole) {
        String text = part.getAttribute(name);
        if (text.isEmpty()) {
            return 0;
        }
        return text.endsWith("%")
                ? Double.parseDouble(text.substring(0, text.length() - 1)) * whole / 100
                : Double.parseDouble(text);
    }
}
