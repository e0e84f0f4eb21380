package nl.zorgvuldig.platform.identity;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form with a file in it, as a browser sends it.
public final class Upload {
    private static final String BORDER = "grens-van-dit-formulier";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WebVisitor who;
    private final String address;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();

    public Upload(WebVisitor who, String address) {
        this.who = who;
        this.address = address;
    }

    /// The token of a page this visitor has open.
    public static String token(WebVisitor who) {
        Matcher token = TOKEN.matcher(who.get("/").body());
        if (!token.find()) {
            throw new IllegalStateException("no form");
        }
        return token.group(1);
    }

    public Upload withToken() {
        return with("_csrf", token(who));
    }

    public Upload with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public Upload file(String name, byte[] content) {
        return file("file", name, content);
    }

    public Upload file(String field, String name, byte[] content) {
        text("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"" + field);
        text("\"; filename=\"");
        text(name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        files.writeBytes(content);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        files.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send() {
        return send(BodyPublishers.ofByteArray(body()));
    }

    /// Without saying beforehand how much it is.
    public HttpResponse<String> sendUnmeasured() {
        return send(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body())));
    }

    private HttpResponse<String> send(BodyPublisher body) {
        HttpRequest.Builder request = who.request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(body);
        return who.send(request);
    }

    private byte[] body() {
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append("--" + BORDER)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(files.toByteArray());
        all.writeBytes(("--" + BORDER + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }
}
