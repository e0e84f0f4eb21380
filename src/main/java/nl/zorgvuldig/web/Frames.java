package nl.zorgvuldig.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the [Frame] of a request.
@Component
class Frames {
    /// What the program itself puts behind a question mark.
    private static final String PLAIN_QUERY = "[A-Za-z0-9=&._~-]{1,200}";

    private final Languages languages;
    private final Assets assets;
    private final Supplier<VisitorResolver> visitors;
    private final Supplier<Demonstration> demonstration;
    private final Supplier<ContactBook> contacts;
    private final List<NavigationItem> items;

    Frames(
            Languages languages,
            Assets assets,
            ObjectProvider<VisitorResolver> visitors,
            ObjectProvider<Demonstration> demonstration,
            ObjectProvider<ContactBook> contacts,
            ObjectProvider<NavigationItem> items) {
        this.languages = languages;
        this.assets = assets;
        this.visitors = SingletonSupplier.of(() -> visitors.getIfAvailable(() -> (_, _) -> Visitor.NOBODY));
        this.demonstration = SingletonSupplier.of(() -> demonstration.getIfAvailable(() -> () -> false));
        this.contacts = SingletonSupplier.of(() -> contacts.getIfAvailable(() -> role -> role));
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    Frame of(HttpServletRequest request) {
        Language language = languages.of(request);
        Visitor visitor = visitors.get().resolve(request, languages.in(language));
        Words words = visitor.pupil() ? languages.toPupil(language) : languages.in(language);
        List<Menu.Placed> places = navigation(visitor, words, pathOf(request));
        Menu.Bar bar = Menu.of(places, visitor, words, pathOf(request));
        return new Frame(
                words,
                visitor,
                places.stream().map(Menu.Placed::link).toList(),
                bar.places(),
                bar.own(),
                languageLinks(request, words),
                demonstration.get().running(),
                assets,
                contacts.get(),
                () -> csrf(request),
                false);
    }

    /// As for somebody who has not signed in; needs no database.
    Frame ofNobody(HttpServletRequest request) {
        Words words = languages.in(languages.of(request));
        List<Menu.Placed> places = navigation(Visitor.NOBODY, words, pathOf(request));
        Menu.Bar bar = Menu.of(places, Visitor.NOBODY, words, pathOf(request));
        return new Frame(
                words,
                Visitor.NOBODY,
                places.stream().map(Menu.Placed::link).toList(),
                bar.places(),
                bar.own(),
                List.of(),
                demonstration.get().running(),
                assets,
                role -> role,
                Optional::empty,
                false);
    }

    private List<Menu.Placed> navigation(Visitor visitor, Words words, String path) {
        List<NavigationItem> shown =
                items.stream().filter(item -> item.shownTo().test(visitor)).toList();
        Optional<NavigationItem> current = shown.stream()
                .filter(item -> item.covers(path) > 0)
                .max(Comparator.comparingInt(item -> item.covers(path)));
        return shown.stream()
                .map(item -> new Menu.Placed(
                        item.group(),
                        new Frame.Link(
                                words.say(item.label()),
                                item.path(),
                                current.filter(item::equals).isPresent())))
                .toList();
    }

    /// Only pages that can be asked for again can be asked for in another language.
    private static List<Frame.LanguageLink> languageLinks(HttpServletRequest request, Words words) {
        if (!request.getMethod().equals("GET")) {
            return List.of();
        }
        String path = pathOf(request) + "?" + kept(request) + Languages.CHOICE + "=";
        return List.of(Language.values()).stream()
                .filter(language -> language != words.language())
                .map(language -> new Frame.LanguageLink(language, path + language.tag()))
                .toList();
    }

    /// What stands behind the question mark but for the language, so that the same page comes.
    private static String kept(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        if (query == null || !query.matches(PLAIN_QUERY)) {
            return "";
        }
        return Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(Languages.CHOICE + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
    }

    private static Optional<Frame.Hidden> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Frame.Hidden(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
    }
}
