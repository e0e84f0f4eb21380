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

/// A file that says beforehand that it is too large is not read at all: the form comes back with
/// what was wrong beside its field. Comes before anything that looks into a form.
@Component
@Order(LargeRosterUploadFilter.EARLY)
class LargeRosterUploadFilter extends OncePerRequestFilter {
    /// The file of a school of a thousand pupils is some two megabytes.
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
