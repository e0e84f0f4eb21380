package nl.zorgvuldig.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser of their own, as far as HTTP goes: keeps cookies, follows nothing by
/// itself, and sends forms with the token that stood in them.
public final class WebVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public WebVisitor(int port) {
        base = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /// A file, byte by byte.
    public HttpResponse<byte[]> getBytes(String path) {
        return exchange(HttpRequest.newBuilder(base.resolve(path)).GET(), BodyHandlers.ofByteArray());
    }

    /// Opens a page and sends the form on it.
    public HttpResponse<String> fill(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(action, all);
    }

    /// Looks for somebody on a page, and goes on to what is found.
    public HttpResponse<String> search(String page, Map<String, String> fields) {
        HttpResponse<String> answer = fill(page, page, fields);
        return answer.statusCode() == 303 ? get(location(answer)) : answer;
    }

    /// Sends a form that did not come from a page.
    public HttpResponse<String> post(String action, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(base.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /// The same from a browser that says what it is.
    public HttpResponse<String> post(String action, Map<String, String> fields, String agent) {
        return send(HttpRequest.newBuilder(base.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", agent)
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    /// The same, when a file comes back.
    public HttpResponse<byte[]> sendBytes(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public Optional<String> cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("zorgvuldig"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void plant(String value) {
        HttpCookie cookie = new HttpCookie("zorgvuldig", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(base, cookie);
    }

    /// Where an answer sends the browser.
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(where -> where.replaceFirst("^http://localhost:\\d+", ""))
                .orElse("");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
