package nl.zorgvuldig;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// The addresses of the program, as it says itself.
final class MappedRoutes {
    private MappedRoutes() {}

    /// Each with its method.
    static Set<String> names(RequestMappingInfo info) {
        Set<String> names = new TreeSet<>();
        info.getPatternValues().forEach(path -> {
            if (info.getMethodsCondition().getMethods().isEmpty()) {
                names.add("ANY " + path);
            }
            info.getMethodsCondition().getMethods().forEach(method -> names.add(method + " " + path));
        });
        return names;
    }
}
