package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ThreadLocalRandom;
import nl.zorgvuldig.platform.kernel.DependencyUnavailable;
import nl.zorgvuldig.platform.kernel.ScanUnavailable;
import nl.zorgvuldig.platform.kernel.VirusFound;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PageException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Answers in plain words for every request that fails. The failure is logged under the reference
/// number on the page, without the messages of libraries: those may repeat what somebody typed.
@ControllerAdvice
class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /// Sign-in and CSRF are left to the security filter.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException denied) {
        throw denied;
    }

    /// When that page cannot be written either, most likely since the database is unavailable,
    /// [#answer] says so.
    @ExceptionHandler
    Page instead(PageException answered) {
        return answered.page();
    }

    /// A malformed id is answered exactly like one that does not exist.
    @ExceptionHandler
    Page noSuchThing(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? RequestProblem.NOT_FOUND.page()
                : RequestProblem.NOT_UNDERSTOOD.page();
    }

    @ExceptionHandler
    Page tooLarge(MaxUploadSizeExceededException large) {
        return RequestProblem.TOO_LARGE.page();
    }

    @ExceptionHandler
    Page notLikeThat(HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        method.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return RequestProblem.NOT_LIKE_THAT.page();
    }

    /// The client has disconnected: there is nobody to answer, and nothing of ours broke.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        LOG.debug("an answer was not waited for");
    }

    @ExceptionHandler
    Page anything(Exception exception, HttpServletRequest request) {
        return answer(exception, request);
    }

    /// If one of the causes is about the request, that is the answer; anything else is our own
    /// fault.
    static Page answer(Throwable thrown, HttpServletRequest request) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirusFound) {
                return RequestProblem.VIRUS.page();
            }
            if (cause instanceof ScanUnavailable) {
                return RequestProblem.NOT_SCANNED.page(report(thrown));
            }
            if (cause instanceof DependencyUnavailable || cause instanceof PageException || Unavailability.is(cause)) {
                return RequestProblem.NOT_NOW.page(report(thrown));
            }
            int status =
                    switch (cause) {
                        case ErrorResponse answer -> answer.getStatusCode().value();
                        case InvalidParameterException form -> form.getErrorCode();
                        default -> 500;
                    };
            if (status / 100 == 4 || status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                return RequestProblem.of(status, request).page();
            }
        }
        return RequestProblem.BROKEN.page(report(thrown));
    }

    /// Logs the failure.
    ///
    /// @return the reference number
    private static String report(Throwable broken) {
        String reference = ReferenceNumber.next();
        LOG.error("error {}\n{}", reference, SafeStackTrace.of(broken));
        return reference;
    }

    /// Numbers people can read aloud over the telephone: `K7M-2QX`.
    static final class ReferenceNumber {
        private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXZ";

        private ReferenceNumber() {}

        static String next() {
            StringBuilder reference = new StringBuilder();
            for (int sign = 0; sign < 6; sign++) {
                reference.append(sign == 3 ? "-" : "");
                reference.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
            }
            return reference.toString();
        }
    }
}
