package org.concordat.reporting.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/**
 * The letters: Noto Sans, and for the scripts that it does not have, such as Armenian, Georgian and Hebrew, DejaVu Sans. Both
 * come with the house, so that a paper looks alike wherever it is made; their licences stand beside them.
 */
final class Fonts {

    static final String REGULAR = "/reporting/fonts/NotoSans-Regular.ttf";
    private static final String BOLD = "/reporting/fonts/NotoSans-Bold.ttf";
    private static final String OTHERS = "/reporting/fonts/DejaVuSansCondensed.ttf";

    private static final int NORMAL = 400;
    private static final int STRONG = 700;

    private Fonts() {}

    static void embed(PdfRendererBuilder builder) {
        builder.useFont(() -> file(REGULAR), "Noto Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> file(BOLD), "Noto Sans", STRONG, FontStyle.NORMAL, true);
        builder.useFont(() -> file(OTHERS), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true);
    }

    private static InputStream file(String font) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(font), font);
    }
}
