package nl.zorgvuldig.platform.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Filter that refuses a second way to write an address. An escaped letter, digit, hyphen, point,
/// underscore or tilde (`/%6Ceerlingen`) means the same as the character itself (RFC 3986, section
/// 2.3), and no browser writes it so; but code that compares the raw address would not recognise
/// it. So it is refused before anything else reads it. Spring's own firewall refuses the other
/// second ways: semicolons, extra points and slashes, and double escaping.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PlainAddressFilter extends OncePerRequestFilter {
    private static final Pattern NEEDLESS =
            Pattern.compile("%(?:2[deDE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
