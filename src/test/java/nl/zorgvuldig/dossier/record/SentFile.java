package nl.zorgvuldig.dossier.record;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.identity.WebVisitor;

/// A form with one file in it, as a browser sends it; the file may be of any size.
public final class SentFile {
    private static final String BORDER = "grens-van-dit-formulier";

    private final String action;
    private final Map<String, String> fields = new TreeMap<>();
    private String name = "";
    private Supplier<InputStream> content = InputStream::nullInputStream;

    public SentFile(String action) {
        this.action = action;
    }

    public SentFile with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public SentFile with(Map<String, String> more) {
        fields.putAll(more);
        return this;
    }

    public SentFile file(String called, byte[] bytes) {
        return file(called, () -> new ByteArrayInputStream(bytes));
    }

    public SentFile file(String called, Supplier<InputStream> bytes) {
        name = called;
        content = bytes;
        return this;
    }

    public HttpResponse<String> sendAs(WebVisitor who) {
        return who.send(who.request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(BodyPublishers.ofInputStream(this::body)));
    }

    private InputStream body() {
        StringBuilder before = new StringBuilder();
        fields.forEach((field, value) -> before.append("--" + BORDER)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        before.append("--" + BORDER)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return new SequenceInputStream(Collections.enumeration(
                List.of(bytes(before.toString()), content.get(), bytes("\r\n--" + BORDER + "--\r\n"))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
