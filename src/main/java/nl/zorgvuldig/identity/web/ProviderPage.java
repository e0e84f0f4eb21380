package nl.zorgvuldig.identity.web;

import java.util.Optional;

/// The page that says why somebody who went to a provider is not signed in, or proved nothing more.
///
/// @param why ends the key of a message
/// @param back where they were, when they are signed in still
public record ProviderPage(String why, Optional<String> back) {}
