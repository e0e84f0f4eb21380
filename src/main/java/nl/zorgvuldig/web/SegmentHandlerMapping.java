package nl.zorgvuldig.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Handler mapping that compares a request only with the addresses that begin with the same
/// segment, as `leerlingen`: some hundreds of addresses hold a gap, and Spring asks each of them.
/// What is found stays the same.
final class SegmentHandlerMapping extends RequestMappingHandlerMapping {
    /// By which object it is; without those that may begin with anything. Filled before the first
    /// request.
    private final Map<RequestMappingInfo, String> segments = new IdentityHashMap<>();

    /// The request during the look-up, with what every comparison asks of it read once.
    private static final class Looked extends HttpServletRequestWrapper {
        private final String method;
        private final String segment;

        /// Written in another way, a segment says nothing until it is decoded.
        private final boolean encoded;

        Looked(HttpServletRequest request, String path) {
            super(request);
            this.method = request.getMethod();
            this.segment = firstSegment(path);
            this.encoded = segment.indexOf('%') >= 0 || segment.indexOf(';') >= 0;
        }

        @Override
        public String getMethod() {
            return method;
        }

        boolean mayBe(@Nullable String literal) {
            return literal == null || encoded || literal.equals(segment);
        }
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        segment(mapping).ifPresent(literal -> segments.put(mapping, literal));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Looked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Looked looked && !looked.mayBe(segments.get(info))
                ? null
                : super.getMatchingMapping(info, request);
    }

    private static Optional<String> segment(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues();
        return Optional.of(patterns)
                .filter(all -> all.size() == 1)
                .map(all -> firstSegment(all.iterator().next()))
                .filter(segment -> segment.matches("[a-z0-9-]+"));
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? path : path.substring(1, end < 0 ? path.length() : end);
    }
}
