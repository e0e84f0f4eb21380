package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;

/// Reason why a request could not be answered, other than a refusal. Each has a title, an
/// explanation and a way on in the messages `web.problem.<name>`.
public enum RequestProblem {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    GONE(HttpStatus.GONE),
    NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
    NOT_LIKE_THAT(HttpStatus.METHOD_NOT_ALLOWED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FORM_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FORM_EXPIRED(HttpStatus.FORBIDDEN),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS),
    VIRUS(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_SCANNED(HttpStatus.SERVICE_UNAVAILABLE),
    NOT_NOW(HttpStatus.SERVICE_UNAVAILABLE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    RequestProblem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// Distinguishes whether a file or typed text was too large.
    static RequestProblem of(int status, HttpServletRequest request) {
        RequestProblem problem = of(status);
        boolean files = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        return problem == FORM_TOO_LARGE && files ? TOO_LARGE : problem;
    }

    static RequestProblem of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 410 -> GONE;
            case 405 -> NOT_LIKE_THAT;
            case 413 -> FORM_TOO_LARGE;
            case 429 -> TOO_OFTEN;
            case 503 -> NOT_NOW;
            case 501, 505 -> NOT_UNDERSTOOD;
            default -> status / 100 == 4 ? NOT_UNDERSTOOD : BROKEN;
        };
    }

    public Page page() {
        return page("");
    }

    Page page(String reference) {
        return new Page("platform/web/problem", new ProblemPage(this, reference), status);
    }
}
