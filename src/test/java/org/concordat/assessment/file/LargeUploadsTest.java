package org.concordat.assessment.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** Files that are larger than any evidence may be. */
class LargeUploadsTest {

    private static final DataSize MOST = DataSize.ofMegabytes(21);

    private static final String FORM = """
            --edge\r
            Content-Disposition: form-data; name="what"\r
            \r
            Minutes of März\r
            --edge\r
            Content-Disposition: form-data; name="file"; filename="film.pdf"\r
            \r
            """;

    private final LargeUploads uploads = new LargeUploads(MOST);

    /** Says how long it is, and counts what is read of it; it goes on for ever. */
    private static final class Endless extends MockHttpServletRequest {

        private final long declared;
        private final InputStream form =
                new SequenceInputStream(new ByteArrayInputStream(FORM.getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                });
        private long read;

        Endless(String path, long declared) {
            super("POST", path);
            this.declared = declared;
            setContentType("multipart/form-data; boundary=edge");
        }

        @Override
        public long getContentLengthLong() {
            return declared;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    read++;
                    return form.read();
                }

                @Override
                public boolean isFinished() {
                    return false;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    @Test
    void areNotReadAndWhatWasTypedBeforeThemIsKept() throws Exception {
        for (DataSize size :
                new DataSize[] {DataSize.ofMegabytes(22), DataSize.ofGigabytes(2), DataSize.ofGigabytes(200)}) {
            Endless request = new Endless("/assessments/1/evidence", size.toBytes());
            MockFilterChain chain = new MockFilterChain();
            uploads.doFilter(request, new MockHttpServletResponse(), chain);
            assertThat(request.read).as("%s", size).isEqualTo(64 * 1024);
            assertThat(LargeUploads.cutOff(request)).isTrue();
            assertThat(chain.getRequest().getParameter("what")).isEqualTo("Minutes of März");
            assertThat(chain.getRequest().getParameter("file")).isNull();
            assertThat(chain.getRequest().getContentType()).doesNotContain("multipart");
        }
    }

    @Test
    void areWhatIsTooLargeAndNothingElse() throws Exception {
        for (Endless request : new Endless[] {
            new Endless("/assessments/1/evidence", MOST.toBytes()),
            new Endless("/people/list", DataSize.ofGigabytes(2).toBytes())
        }) {
            MockFilterChain chain = new MockFilterChain();
            uploads.doFilter(request, new MockHttpServletResponse(), chain);
            assertThat(request.read).isZero();
            assertThat(LargeUploads.cutOff(request)).isFalse();
            assertThat(chain.getRequest()).isSameAs(request);
        }
    }
}
