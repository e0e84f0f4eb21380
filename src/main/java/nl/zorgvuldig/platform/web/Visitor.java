package nl.zorgvuldig.platform.web;

import java.time.Duration;
import java.util.Set;

/// The person signed in, as the layout shows them. Prints as `[sealed]`.
///
/// @param name as shown on top of the page
/// @param function as people call it: `leerkracht 5B`
/// @param functions codes on which navigation items depend
/// @param stays how long the visitor stays signed in without further requests
/// @param whose identifies the account, so that an open page sees that somebody else signed in
public record Visitor(String name, String function, Set<String> functions, Duration stays, String whose) {
    public static final Visitor NOBODY = new Visitor("", "", Set.of(), Duration.ZERO, "");

    public Visitor {
        functions = Set.copyOf(functions);
    }

    public boolean signedIn() {
        return !equals(NOBODY);
    }

    /// Whether the reader is a pupil, who reads about themselves.
    public boolean pupil() {
        return functions.contains("pupil");
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
