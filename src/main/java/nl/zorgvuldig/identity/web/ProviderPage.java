package nl.zorgvuldig.identity.web;

/// The page that says why somebody who went to a provider is not signed in.
///
/// @param why ends the key of a message
public record ProviderPage(String why) {}
