package nl.zorgvuldig.platform.web.navigation;

/// A place of the bar, with the pages in it.
///
/// @param code of the place; the reader may have none with it
public record MenuPage(String code) {}
