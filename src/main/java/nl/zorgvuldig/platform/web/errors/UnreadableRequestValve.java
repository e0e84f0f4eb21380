package nl.zorgvuldig.platform.web.errors;

import java.io.IOException;
import java.io.Writer;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.server.SecurityHeaders;
import nl.zorgvuldig.platform.web.server.StaticAssets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Answer of Tomcat when it refuses a request itself, before any page of ours is reached: an
/// address or a header that cannot be read. Plain, in all languages, and the same for every
/// request; it contains nothing of the request, the program or the failure.
public final class UnreadableRequestValve extends ErrorReportValve {
    private final MessageCatalog languages;
    private final StaticAssets assets;

    public UnreadableRequestValve(MessageCatalog languages, StaticAssets assets) {
        this.languages = languages;
        this.assets = assets;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            @Nullable Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(RequestProblem.of(status)));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // the client has disconnected
        }
    }

    private String page(RequestProblem problem) {
        StringBuilder page = new StringBuilder(2000);
        LocalizedMessages first = languages.in(Language.DUTCH);
        page.append("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(first.say(title(problem)))
                .append(" · ")
                .append(first.say("web.brand"))
                .append("</title>\n<link rel=\"stylesheet\" href=\"")
                .append(assets.path("page.css"))
                .append("\">\n</head>\n<body>\n<main id=\"inhoud\">\n");
        for (Language language : Language.values()) {
            part(page, problem, languages.in(language), language == Language.DUTCH ? "h1" : "h2");
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void part(StringBuilder page, RequestProblem problem, LocalizedMessages words, String heading) {
        page.append("<section class=\"card\" lang=\"")
                .append(words.language().tag())
                .append("\">\n<" + heading + " class=\"nl-heading nl-heading--level-1\">")
                .append(words.say(title(problem)))
                .append("</" + heading + ">\n<p class=\"nl-paragraph\">")
                .append(words.say("web.problem." + problem.name() + ".text"))
                .append("</p>\n<p class=\"nl-paragraph\"><a class=\"nl-link\" href=\"/\">")
                .append(words.say("web.back"))
                .append("</a></p>\n</section>\n");
    }

    private static String title(RequestProblem problem) {
        return "web.problem." + problem.name() + ".title";
    }
}
