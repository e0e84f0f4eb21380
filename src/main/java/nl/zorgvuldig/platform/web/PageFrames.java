package nl.zorgvuldig.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.navigation.KeyboardShortcuts;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.platform.web.navigation.NavigationMenu;
import nl.zorgvuldig.platform.web.server.StaticAssets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Builds the [PageFrame] of a request.
@Component
class PageFrames {
    /// Query strings that the program itself generates.
    private static final String PLAIN_QUERY = "[A-Za-z0-9=&._~-]{1,200}";

    private final MessageCatalog languages;
    private final StaticAssets assets;
    private final Supplier<VisitorResolver> visitors;
    private final Supplier<DemonstrationMode> demonstration;
    private final Supplier<ContactDirectory> contacts;
    private final List<NavigationItem> items;

    PageFrames(
            MessageCatalog languages,
            StaticAssets assets,
            ObjectProvider<VisitorResolver> visitors,
            ObjectProvider<DemonstrationMode> demonstration,
            ObjectProvider<ContactDirectory> contacts,
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

    PageFrame of(HttpServletRequest request) {
        Language language = languages.of(request);
        Visitor visitor = visitors.get().resolve(request, languages.in(language));
        LocalizedMessages words = visitor.pupil() ? languages.toPupil(language) : languages.in(language);
        List<NavigationMenu.Placed> places = navigation(visitor, words, pathOf(request));
        NavigationMenu.Bar bar = NavigationMenu.of(places, visitor, words, pathOf(request));
        return new PageFrame(
                words,
                visitor,
                places.stream().map(NavigationMenu.Placed::link).toList(),
                bar.places(),
                bar.own(),
                ways(visitor, words, pathOf(request)),
                languageLinks(request, words),
                KeyboardShortcuts.of(request, again(request)),
                demonstration.get().running(),
                assets,
                contacts.get(),
                () -> csrf(request),
                DoneNotice.of(request),
                false);
    }

    /// Frame for an anonymous visitor; needs no database.
    PageFrame ofNobody(HttpServletRequest request) {
        LocalizedMessages words = languages.in(languages.of(request));
        List<NavigationMenu.Placed> places = navigation(Visitor.NOBODY, words, pathOf(request));
        NavigationMenu.Bar bar = NavigationMenu.of(places, Visitor.NOBODY, words, pathOf(request));
        return new PageFrame(
                words,
                Visitor.NOBODY,
                places.stream().map(NavigationMenu.Placed::link).toList(),
                bar.places(),
                bar.own(),
                Map.of(),
                List.of(),
                KeyboardShortcuts.of(request, ""),
                demonstration.get().running(),
                assets,
                role -> role,
                Optional::empty,
                Optional.empty(),
                false);
    }

    private List<NavigationMenu.Placed> navigation(Visitor visitor, LocalizedMessages words, String path) {
        List<NavigationItem> shown =
                items.stream().filter(item -> item.shownTo().test(visitor)).toList();
        Optional<NavigationItem> current = shown.stream()
                .filter(item -> item.covers(path) > 0)
                .max(Comparator.comparingInt(item -> item.covers(path)));
        return shown.stream()
                .map(item -> new NavigationMenu.Placed(
                        item.group(),
                        new PageFrame.Link(
                                words.say(item.label()),
                                item.path(),
                                current.filter(item::equals).isPresent())))
                .toList();
    }

    /// For each clause the first page that its refusals point to, other than the one that refuses.
    private Map<Clause, PageFrame.Link> ways(Visitor visitor, LocalizedMessages words, String path) {
        Map<Clause, PageFrame.Link> ways = new EnumMap<>(Clause.class);
        items.stream()
                .filter(item -> item.shownTo().test(visitor) && !item.path().equals(path))
                .forEach(item -> item.instead()
                        .forEach(clause -> ways.putIfAbsent(
                                clause, new PageFrame.Link(words.say(item.label()), item.path(), false))));
        return ways;
    }

    /// Only pages that can be requested again can be requested in another language.
    private static List<PageFrame.LanguageLink> languageLinks(HttpServletRequest request, LocalizedMessages words) {
        String page = again(request);
        if (page.isEmpty()) {
            return List.of();
        }
        String path = page + MessageCatalog.CHOICE + "=";
        return List.of(Language.values()).stream()
                .filter(language -> language != words.language())
                .map(language -> new PageFrame.LanguageLink(language, path + language.tag()))
                .toList();
    }

    /// The same page, ready for one more parameter; empty when it cannot be asked for again.
    private static String again(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? pathOf(request) + "?" + kept(request) : "";
    }

    /// The query without the choices of language and keys, so that the same page is shown.
    private static String kept(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        if (query == null || !query.matches(PLAIN_QUERY)) {
            return "";
        }
        return Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(MessageCatalog.CHOICE + "="))
                .filter(part -> !part.startsWith(KeyboardShortcuts.CHOICE + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
    }

    private static Optional<PageFrame.Hidden> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new PageFrame.Hidden(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(failed, request.getRequestURI()).toString();
    }
}
