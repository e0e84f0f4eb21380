package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.paths.PublicUploads;
import nl.zorgvuldig.platform.identity.paths.PublicUploads.Leave;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Filter that refuses files from people who have not signed in, except where a module admits them.
/// The token of a form with a file in it is in the form itself, so checking the token would mean
/// reading the file first. Also refuses files of an account, or of somebody a module admits, that
/// sent more than fits in a quarter of an hour.
final class UploadAdmission extends OncePerRequestFilter {
    private final List<PublicUploads> open;
    private final AccountLimits limits;
    private final Consumer<HttpServletRequest> late;

    /// @param late receives a form from somebody who has not signed in
    UploadAdmission(List<PublicUploads> open, AccountLimits limits, Consumer<HttpServletRequest> late) {
        this.open = List.copyOf(open);
        this.limits = limits;
        this.late = late;
    }

    /// Whether the request counts as an upload here.
    static boolean mayHoldFile(HttpServletRequest request) {
        String kind = request.getContentType();
        if (kind == null) {
            return false;
        }
        String plain = kind.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("multipart/") || plain.startsWith("application/octet-stream");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !mayHoldFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Leave leave = leave(request);
        if (SecurityContextHolder.getContext().getAuthentication() == null && leave == Leave.NONE) {
            late.accept(request);
            response.sendRedirect(PageSecurityConfiguration.SIGN_IN);
        } else if (leave == Leave.NOT_NOW
                || SignedInUser.findPresent()
                        .filter(who -> !limits.takes(who, request.getContentLengthLong()))
                        .isPresent()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Leave leave(HttpServletRequest request) {
        return open.stream()
                .map(uploads -> uploads.ask(request))
                .filter(leave -> leave != Leave.NONE)
                .findFirst()
                .orElse(Leave.NONE);
    }
}
