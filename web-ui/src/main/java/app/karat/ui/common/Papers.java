package app.karat.ui.common;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Links to papers that are fetched from a service at the moment somebody opens them. */
public final class Papers {

    private Papers() {}

    /** A PDF that opens beside the screen. */
    public static Anchor pdf(String text, String fileName, Supplier<byte[]> fetch) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    byte[] paper = fetch.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(paper), fileName, "application/pdf", paper.length);
                })
                .inline();
        Anchor link = new Anchor(handler, "");
        link.add(new Icon("print"), new Span(text));
        link.setTarget("_blank");
        link.addClassName("k-paper");
        return link;
    }

    /** A file that is saved, not shown. */
    public static Anchor file(String text, String fileName, String mediaType, Supplier<byte[]> fetch) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] content = fetch.get();
            return new DownloadResponse(new ByteArrayInputStream(content), fileName, mediaType, content.length);
        });
        Anchor link = new Anchor(handler, "");
        link.add(new Icon("paper"), new Span(text));
        link.addClassName("k-paper");
        return link;
    }
}
