package nl.zorgvuldig.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the layout who is visiting. One bean gives it; without one everybody is [Visitor#NOBODY].
@FunctionalInterface
public interface VisitorResolver {
    Visitor resolve(HttpServletRequest request, Words words);
}
