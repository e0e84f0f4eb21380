package nl.zorgvuldig.platform.web.navigation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.web.Visitor;

/// A place in the main navigation. Each module gives its own as beans.
///
/// @param label key of the message
/// @param path where it leads; it is the current one on every page below it
/// @param order lower comes first
/// @param shownTo who sees it; seeing it gives no right to what is behind it
/// @param elsewhere how addresses begin of pages that belong to it and do not lie below it
/// @param group with which others it stands together
public record NavigationItem(
        String label,
        String path,
        int order,
        Predicate<Visitor> shownTo,
        Optional<Pattern> elsewhere,
        NavigationGroup group) {
    public NavigationItem(String label, String path, int order, Predicate<Visitor> shownTo) {
        this(label, path, order, shownTo, Optional.empty(), NavigationGroup.OWN);
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
        return new NavigationItem(label, path, order, shownTo, Optional.of(begin), group);
    }

    public NavigationItem in(NavigationGroup other) {
        return new NavigationItem(label, path, order, shownTo, elsewhere, other);
    }

    /// How much of an address is of this place; of several that are, the one with most is where one
    /// is. Nothing for a page of another place.
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
