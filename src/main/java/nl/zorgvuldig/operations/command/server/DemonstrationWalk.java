package nl.zorgvuldig.operations.command.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walk through pages of the demonstration: signs in and follows the links it finds.
public final class DemonstrationWalk {
    private static final int LONGEST = 60;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final Queue<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    public DemonstrationWalk(String base) {
        this.base = base;
    }

    /// @param page with a form to sign in with
    /// @param action where the form is sent
    /// @param fields further form fields, URL-encoded
    /// @return how many pages answered
    public int from(String page, String action, String fields) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            Matcher token = TOKEN.matcher(get(client, page));
            if (token.find()) {
                look(
                        client,
                        request(action)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(token.group(1) + "=" + token.group(2) + "&" + fields))
                                .build());
            }
            int pages = 0;
            while (!ahead.isEmpty() && pages < LONGEST) {
                get(client, ahead.remove());
                pages++;
            }
            return pages;
        }
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        return look(client, request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path.replace("&amp;", "&")))
                .header("Accept", "text/html");
    }

    private String look(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        String page = client.send(request, BodyHandlers.ofString()).body();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            if (seen.add(link.group(1))) {
                ahead.add(link.group(1));
            }
        }
        return page;
    }
}
