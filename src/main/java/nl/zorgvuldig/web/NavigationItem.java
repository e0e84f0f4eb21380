package nl.zorgvuldig.web;

import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;

/// A place in the main navigation. Each module gives its own as beans.
///
/// @param label key of the message
/// @param path where it leads; it is the current one on every page below it
/// @param order lower comes first
/// @param shownTo who sees it; seeing it gives no right to what is behind it
public record NavigationItem(String label, String path, int order, Predicate<Visitor> shownTo) {
    public static NavigationItem forEveryone(String label, String path, int order) {
        return new NavigationItem(label, path, order, _ -> true);
    }

    public static NavigationItem forSignedIn(String label, String path, int order) {
        return new NavigationItem(label, path, order, Visitor::signedIn);
    }

    public static NavigationItem forFunctions(
            String label, String path, int order, String... functions) {
        Set<String> wanted = Set.of(functions);
        return new NavigationItem(
                label, path, order, visitor -> !Collections.disjoint(wanted, visitor.functions()));
    }
}
