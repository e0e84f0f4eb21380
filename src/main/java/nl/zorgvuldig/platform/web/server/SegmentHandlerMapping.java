package nl.zorgvuldig.platform.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Handler mapping that compares a request only with mappings of the same number of segments and
/// the same words in the same places, such as `leerlingen` and `dossier`: some hundreds of mappings
/// contain a variable, and Spring compares each of them. The result stays the same.
public final class SegmentHandlerMapping extends RequestMappingHandlerMapping {
    /// Stands for a segment that may be anything.
    private static final String GAP = "";

    /// Shapes by identity of the mapping; without mappings whose segments do not say enough. Filled
    /// before the first request.
    private final Map<RequestMappingInfo, List<String>> shapes = new IdentityHashMap<>();

    /// The request during the look-up, with the values that every comparison needs read once.
    private static final class Looked extends HttpServletRequestWrapper {
        private final String method;
        private final List<String> segments;

        /// The segments of an encoded address cannot be compared until they are decoded.
        private final boolean encoded;

        Looked(HttpServletRequest request, String path) {
            super(request);
            this.method = request.getMethod();
            this.segments = split(path);
            this.encoded = path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
        }

        @Override
        public String getMethod() {
            return method;
        }

        boolean mayBe(@Nullable List<String> shape) {
            if (shape == null || encoded) {
                return true;
            }
            int size = shape.size();
            if (size != segments.size()) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                String literal = shape.get(i);
                if (!literal.isEmpty() && !literal.equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        shape(mapping).ifPresent(shape -> shapes.put(mapping, shape));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Looked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Looked looked && !looked.mayBe(shapes.get(info))
                ? null
                : super.getMatchingMapping(info, request);
    }

    /// Empty for an address with anything but words and whole variables between its slashes.
    private static Optional<List<String>> shape(RequestMappingInfo info) {
        Set<String> patterns = info.getPatternValues();
        List<String> shape = new ArrayList<>();
        for (String segment : split(patterns.iterator().next())) {
            if (segment.matches("[a-z0-9.-]+")) {
                shape.add(segment);
            } else if (segment.matches("\\{[A-Za-z]+}")) {
                shape.add(GAP);
            } else {
                return Optional.empty();
            }
        }
        return patterns.size() == 1 ? Optional.of(List.copyOf(shape)) : Optional.empty();
    }

    /// The parts between the slashes of an address that begins with one.
    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        int from = 1;
        for (int end = path.indexOf('/', from); end >= 0; end = path.indexOf('/', from)) {
            segments.add(path.substring(from, end));
            from = end + 1;
        }
        if (from <= path.length()) {
            segments.add(path.substring(from));
        }
        return segments;
    }
}
