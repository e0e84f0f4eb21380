package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Provides the layout with the current visitor. Provided by one bean; without one everybody is
/// [Visitor#NOBODY].
@FunctionalInterface
public interface VisitorResolver {
    Visitor resolve(HttpServletRequest request, LocalizedMessages words);
}
