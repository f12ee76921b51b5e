package org.concordat.reporting.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of the few letters that stand in drawings; their words are told with the drawing as well. */
final class Outlines {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    Outlines() {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(Fonts.REGULAR))) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            this.glyphs = font.getUnicodeCmapLookup();
            this.unit = font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line of text of a size, with its beginning at the origin, and how wide it is. */
    record Line(GeneralPath path, double width) {}

    // The file reads its glyphs as they are asked for, and is not made for several at once.
    synchronized Line line(String text, double size) {
        GeneralPath path = new GeneralPath();
        double at = 0;
        try {
            for (int point : text.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(point);
                GlyphData outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
                    place.scale(size / unit, -size / unit);
                    path.append(place.createTransformedShape(outline.getPath()), false);
                }
                at += font.getAdvanceWidth(glyph) * size / unit;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Line(path, at);
    }
}
