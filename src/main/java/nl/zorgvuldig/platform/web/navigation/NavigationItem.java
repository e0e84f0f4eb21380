package nl.zorgvuldig.platform.web.navigation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.Visitor;

/// A place in the main navigation. Each module provides its own as beans.
///
/// @param label key of the message
/// @param path its address; the item is the current one on every page below it
/// @param order lower comes first
/// @param shownTo who sees it; seeing it gives no right to the page
/// @param elsewhere prefixes of addresses of pages that belong to it and do not lie below it
/// @param group in which it is shown
/// @param instead clauses of which a refusal names this page as the way that does work
public record NavigationItem(
        String label,
        String path,
        int order,
        Predicate<Visitor> shownTo,
        Optional<Pattern> elsewhere,
        NavigationGroup group,
        Set<Clause> instead) {
    public NavigationItem {
        instead = Set.copyOf(instead);
    }

    public NavigationItem(String label, String path, int order, Predicate<Visitor> shownTo) {
        this(label, path, order, shownTo, Optional.empty(), NavigationGroup.OWN, Set.of());
    }

    public static NavigationItem forEveryone(String label, String path, int order) {
        return new NavigationItem(label, path, order, _ -> true);
    }

    public static NavigationItem forSignedIn(String label, String path, int order) {
        return new NavigationItem(label, path, order, Visitor::signedIn);
    }

    public static NavigationItem forFunctions(String label, String path, int order, String... functions) {
        Set<String> wanted = Set.of(functions);
        return new NavigationItem(label, path, order, visitor -> !Collections.disjoint(wanted, visitor.functions()));
    }

    public NavigationItem alsoAt(Pattern begin) {
        return new NavigationItem(label, path, order, shownTo, Optional.of(begin), group, instead);
    }

    public NavigationItem in(NavigationGroup other) {
        return new NavigationItem(label, path, order, shownTo, elsewhere, other, instead);
    }

    /// Names this page as the way that does work when one of these clauses refuses another page.
    public NavigationItem insteadUnder(Clause... clauses) {
        return new NavigationItem(label, path, order, shownTo, elsewhere, group, Set.of(clauses));
    }

    /// Length of the part of an address that belongs to this place; of several matching places, the
    /// one with the longest is current. Zero for a page of another place.
    public int covers(String address) {
        if (address.equals(path) || address.startsWith(path + "/")) {
            return path.length();
        }
        return elsewhere
                .map(pattern -> pattern.matcher(address))
                .filter(Matcher::lookingAt)
                .map(Matcher::end)
                .orElse(0);
    }
}
