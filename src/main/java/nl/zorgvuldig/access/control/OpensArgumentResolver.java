package nl.zorgvuldig.access.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PageException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks for the key that a controller method marks with [Opens].
@Configuration(proxyBeanMethods = false)
class OpensArgumentResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final ObjectProvider<AccessControl> access;
    private final ObjectProvider<ActRegistry> acts;

    OpensArgumentResolver(ObjectProvider<AccessControl> access, ObjectProvider<ActRegistry> acts) {
        this.access = access;
        this.acts = acts;
    }

    /// A test checks that every key of a controller has one.
    private Act act(MethodParameter parameter) {
        return acts.getObject().find(opens(parameter).value()).orElseThrow();
    }

    private static Opens opens(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(Opens.class))
                .orElseThrow();
    }

    private AccessGate<?, ?> gate(MethodParameter parameter) {
        return access.getObject()
                .gate(ResolvableType.forMethodParameter(parameter).getGeneric().toClass());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /// Includes a key without [Opens], which is refused: Spring would build one from the request.
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Granted.class || parameter.hasParameterAnnotation(Opens.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return key(gate(parameter), act(parameter), opens(parameter), request);
    }

    private <A, T> Granted<T> key(AccessGate<A, T> gate, Act act, Opens opens, NativeWebRequest request) {
        SignedInUser who = SignedInUser.present();
        A asked = gate.find(name -> id(request, name), opens.through())
                .orElseThrow(() -> new PageException(Page.notFound()));
        AccessControl control = access.getObject();
        AccessDecision<T> decision =
                opens.toLook() ? control.may(gate, who, act, asked) : control.ask(gate, who, act, asked);
        return decision.orRefuse();
    }

    private static Optional<UUID> id(NativeWebRequest request, String name) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return Optional.ofNullable(variables instanceof Map<?, ?> named ? named.get(name) : null)
                .flatMap(text -> Id.parse(text.toString()));
    }
}
