package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// Tells the layout who is visiting. One bean gives it; without one everybody is [Visitor#NOBODY].
@FunctionalInterface
public interface VisitorResolver {
    Visitor resolve(HttpServletRequest request, LocalizedMessages words);
}
