package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.RefusalTracker;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.session.CurrentSession;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// Filter that binds who is acting for the length of a request, with the assurance level of their
/// session. For anonymous requests nothing is bound, and then the database shows nothing.
record ActingFilter(Clock clock) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest page
                && page.getRequestURI().startsWith(PageSecurityConfiguration.ASSETS)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedInUser> who = SignedInUser.findPresent();
        if (who.isPresent()) {
            act(who.get(), () -> RefusalTracker.during(() -> chain.doFilter(request, response)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void act(SignedInUser who, Acting.ThrowingRunnable<Exception> rest) throws IOException, ServletException {
        try {
            new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock), CurrentSession.strength())
                    .runThrowing(rest);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }
}
