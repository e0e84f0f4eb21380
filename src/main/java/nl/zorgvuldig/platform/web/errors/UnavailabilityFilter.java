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

/// Says in words that a database is away, also where it is needed before any page is asked: to know
/// who asks. The way of other mistakes, by another round through the same filters, would need it
/// again.
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
            // of a file that was to come
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
