package nl.zorgvuldig.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.zorgvuldig.identity.OpenUploads;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads no files of people who have not signed in, but where a module admits them. The token of a
/// form with a file in it stands in
/// the form itself, so looking for the token means reading the file into memory first.
final class UploadsOfSignedIn extends OncePerRequestFilter {
    private final List<OpenUploads> open;

    UploadsOfSignedIn(List<OpenUploads> open) {
        this.open = List.copyOf(open);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String kind = request.getContentType();
        return kind == null || !kind.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null
                && open.stream().noneMatch(one -> one.admits(request.getRequestURI()))) {
            response.sendRedirect(Guard.SIGN_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
