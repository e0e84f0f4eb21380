package nl.zorgvuldig.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.navigation.KeyboardShortcuts;
import nl.zorgvuldig.platform.web.server.StaticAssets;
import org.jspecify.annotations.Nullable;

/// Everything around a page, for one request: messages, visitor, navigation, and what forms need.
/// Templates get it as `frame`.
///
/// @param menu the places of the bar on top
/// @param own links under the visitor's name
/// @param ways the page of the reader that does work when a clause refuses another
/// @param languageLinks the same page in the other languages
/// @param keys whether letters move around the page, and the link that changes that
/// @param contacts finds the person behind a role; called only when one is shown
/// @param csrf the hidden field every form carries; requested only when a form is shown
/// @param done what was just done, to be said first
/// @param wrong whether the form that was sent has mistakes
public record PageFrame(
        LocalizedMessages words,
        Visitor visitor,
        List<Link> navigation,
        List<Place> menu,
        List<Link> own,
        Map<Clause, Link> ways,
        List<LanguageLink> languageLinks,
        KeyboardShortcuts keys,
        boolean demonstration,
        StaticAssets assets,
        ContactDirectory contacts,
        Supplier<Optional<Hidden>> csrf,
        Optional<DoneNotice> done,
        boolean wrong) {

    /// Link in the navigation.
    public record Link(String label, String path, boolean current) {}

    /// One place in the bar.
    ///
    /// @param code of its group, for the icon beside it
    /// @param current whether the open page belongs to this place
    /// @param pages the pages in it; empty for a place that is a page itself
    public record Place(String code, String label, String path, boolean current, List<Link> pages) {}

    /// The same page in another language.
    public record LanguageLink(Language language, String path) {}

    /// A hidden field of a form.
    public record Hidden(String name, String value) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The language of texts typed by people of the school, when it differs from the language of
    /// the page; null otherwise.
    public @Nullable String written() {
        return words.language() == Language.DUTCH ? null : Language.DUTCH.tag();
    }

    /// Title for the browser; a page with mistakes begins with saying so.
    public String title(String title) {
        return wrong ? words.say("web.title.wrong", title) : title;
    }

    /// The same frame, for a page with mistakes.
    PageFrame withMistakes() {
        return new PageFrame(
                words,
                visitor,
                navigation,
                menu,
                own,
                ways,
                languageLinks,
                keys,
                demonstration,
                assets,
                contacts,
                csrf,
                Optional.empty(),
                true);
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    /// Whether the path is a place of the reader's navigation. Other pages are named without a
    /// link, for they may refuse the reader.
    public boolean leads(String path) {
        return navigation.stream().anyMatch(link -> link.path().equals(path));
    }

    /// The place of the bar with this code, when the reader has it.
    public Optional<Place> place(String code) {
        return menu.stream()
                .filter(place -> place.code().equals(code) && !place.pages().isEmpty())
                .findFirst();
    }

    /// Whether the reader can search for pupils.
    public boolean searches() {
        return leads("/groepen");
    }

    /// Initials of a name, as an icon.
    public String initials() {
        return PersonInitials.of(visitor.name()).letters();
    }

    /// The people to turn to, with name, telephone number and address where they are known.
    public List<RoleContact> reach(List<RoleContact> roles) {
        return contacts.list(roles);
    }

    /// The page of the reader that does work when this clause refuses another.
    public Optional<Link> way(Clause clause) {
        return Optional.ofNullable(ways.get(clause));
    }

    public String date(LocalDate date) {
        return words.date(date);
    }
}
