package org.concordat.reporting.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Paints the drawings of the pages on paper. They have so few parts that a general library for drawings, which would also
 * fetch and run what a drawing names, took longer than all the rest.
 */
final class Drawings implements SVGDrawer {

    private final HouseStyle style;
    private final Outlines letters;

    Drawings(HouseStyle style, Outlines letters) {
        this.style = style;
        this.letters = letters;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Drawing(svg, style, letters, cssWidth, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, FontStyle fontStyle) {}

    @Override
    public void addFontStream(
            FSSupplier<InputStream> font, String family, @Nullable Integer weight, FontStyle fontStyle) {}

    @Override
    public void close() {}
}
