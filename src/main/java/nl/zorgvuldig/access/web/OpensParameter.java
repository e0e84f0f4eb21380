package nl.zorgvuldig.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.GroupDesk;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.PersonnelDesk;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.PageException;
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
class OpensParameter implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    /// About a personnel dossier one turns to the personnel office, not to the head of a school.
    private static final List<Contact> ABOUT_PERSONNEL =
            List.of(Contact.PERSONNEL_OFFICE, Contact.DATA_PROTECTION_OFFICER);

    private final ObjectProvider<AccessDesk> pupils;
    private final ObjectProvider<GroupDesk> groups;
    private final ObjectProvider<PersonnelDesk> personnel;

    OpensParameter(
            ObjectProvider<AccessDesk> pupils,
            ObjectProvider<GroupDesk> groups,
            ObjectProvider<PersonnelDesk> personnel) {
        this.pupils = pupils;
        this.groups = groups;
        this.personnel = personnel;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /// Also a key without [Opens], which is refused: Spring would make one of what the request says.
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
        Opens opens = Optional.ofNullable(parameter.getParameterAnnotation(Opens.class))
                .orElseThrow();
        SignedIn who = SignedIn.present();
        Class<?> target =
                ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
        AccessDecision<?> decision;
        if (target == PupilId.class) {
            decision = ofPupil(who, opens, new PupilId(id(request, "pupil")));
        } else if (target == Group.class) {
            decision = ofGroup(who, opens, request);
        } else if (target == PersonId.class) {
            decision = personnel.getObject().ask(who, opens.value(), new PersonId(id(request, "employee")));
        } else {
            throw new IllegalStateException("no key to " + target);
        }
        return switch (decision) {
            case Granted<?> key -> key;
            case Refused<?> no ->
                throw new PageException(target == PersonId.class ? no.page(ABOUT_PERSONNEL) : no.page());
        };
    }

    private AccessDecision<PupilId> ofPupil(SignedIn who, Opens opens, PupilId pupil) {
        AccessDesk desk = pupils.getObject();
        return opens.toLook() ? desk.may(who, opens.value(), pupil) : desk.ask(who, opens.value(), pupil);
    }

    private AccessDecision<Group> ofGroup(SignedIn who, Opens opens, NativeWebRequest request) {
        GroupId group = new GroupId(id(request, "group"));
        UUID through = opens.through().isEmpty() ? group.value() : id(request, opens.through());
        return groups.getObject().ask(who, opens.value(), group, through);
    }

    private static UUID id(NativeWebRequest request, String name) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return Optional.ofNullable(variables instanceof Map<?, ?> named ? named.get(name) : null)
                .flatMap(text -> Id.parse(text.toString()))
                .orElseThrow(() -> new PageException(Page.notFound()));
    }
}
