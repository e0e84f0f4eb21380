package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// Request for a page at some address, to find out whether any handler would answer. Attributes set
/// meanwhile do not reach the actual request.
final class PageProbeRequest extends HttpServletRequestWrapper {
    private final String path;
    private final Map<String, Object> noted = new HashMap<>();

    PageProbeRequest(HttpServletRequest sent, String path) {
        super(sent);
        this.path = path;
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return noted.get(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            noted.remove(name);
        } else {
            noted.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        noted.remove(name);
    }
}
