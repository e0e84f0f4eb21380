package nl.zorgvuldig;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.story.DemoProgram;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An address whose controller method takes a key, as the program itself says: with [Opens].
///
/// @param act of the first key that is asked for
/// @param opens what that key opens
/// @param through as [Opens#through]
public record KeyedRoute(String method, String path, Act act, Class<?> opens, String through) {
    /// All of the program, in the order of their addresses.
    public static List<KeyedRoute> all() {
        List<KeyedRoute> all = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : DemoProgram.running().parts(RequestMappingHandlerMapping.class)) {
            mapping.getHandlerMethods()
                    .forEach((address, handler) -> firstKey(handler)
                            .ifPresent(key -> MappedRoutes.names(address).forEach(name -> all.add(of(name, key)))));
        }
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(KeyedRoute::path).thenComparing(KeyedRoute::method))
                .toList();
    }

    private static Optional<MethodParameter> firstKey(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(Opens.class))
                .findFirst();
    }

    private static KeyedRoute of(String name, MethodParameter key) {
        Opens opens =
                Optional.ofNullable(key.getParameterAnnotation(Opens.class)).orElseThrow();
        return new KeyedRoute(
                name.substring(0, name.indexOf(' ')),
                name.substring(name.indexOf(' ') + 1),
                DemoProgram.running()
                        .part(ActRegistry.class)
                        .find(opens.value())
                        .orElseThrow(),
                ResolvableType.forMethodParameter(key).getGeneric().toClass(),
                opens.through());
    }

    public String name() {
        return method + " " + path;
    }

    /// Asks it about something that is not there, or sends it an empty form.
    ///
    /// @param unknown stands for every name in the address
    public HttpResponse<String> ask(WebVisitor visitor, UUID unknown) {
        String address = path.replaceAll("\\{\\w+}", unknown.toString());
        return method.equals("POST") ? visitor.fill("/beleid", address, Map.of()) : visitor.get(address);
    }
}
