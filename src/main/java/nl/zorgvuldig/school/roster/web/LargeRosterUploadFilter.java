package nl.zorgvuldig.school.roster.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses files whose declared size is too large without reading them: the form comes back with an
/// error beside its field. Runs before anything that parses a form.
@Component
@Order(LargeRosterUploadFilter.EARLY)
class LargeRosterUploadFilter extends OncePerRequestFilter {
    /// The file of a school of a thousand pupils is about two megabytes.
    static final int MEGABYTES = 16;

    static final long BYTES = (long) MEGABYTES << 20;
    static final String NOTICE = "te-groot";
    static final int EARLY = -200; // the security filters have -100

    private static final long AROUND = 1L << 16; // the other fields

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RosterImportPages.START.equals(request.getRequestURI())
                || request.getContentLengthLong() <= BYTES + AROUND;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, RosterImportPages.START + "?melding=" + NOTICE);
    }
}
