package nl.zorgvuldig.dossier.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.zorgvuldig.files.Intake;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A document that says beforehand that it is too large is not read at all: the form comes back
/// with what was wrong beside its field. Comes before anything that looks into a form.
@Component
@Order(LargeDocuments.EARLY)
class LargeDocuments extends OncePerRequestFilter {
    static final String NOTICE = "te-groot";
    static final int EARLY = -200; // the security filters have -100

    private static final long AROUND = 1L << 16; // the other fields
    private static final Pattern HERE =
            Pattern.compile("/leerlingen/[0-9a-fA-F-]{36}/dossier/documenten/nieuw");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= Intake.BYTES + AROUND
                || !HERE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?melding=" + NOTICE);
    }
}
