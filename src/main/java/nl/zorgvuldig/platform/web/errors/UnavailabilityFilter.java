package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zorgvuldig.platform.web.PageWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Filter that answers in words when a database is unavailable, also where it is needed before any
/// page is handled: to know who asks. The usual error dispatch would need it again, since it passes
/// through the same filters.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UnavailabilityFilter extends OncePerRequestFilter {
    private final ObjectProvider<PageWriter> pages;

    UnavailabilityFilter(ObjectProvider<PageWriter> pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (response.isCommitted() || !Unavailability.saidIn(failed)) {
                throw failed;
            }
            response.resetBuffer();
            // of a file that would have been sent
            response.setHeader("Content-Disposition", null);
            response.setHeader("Content-Range", null);
            pages.getObject().write(ErrorPages.answer(failed, request), request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
