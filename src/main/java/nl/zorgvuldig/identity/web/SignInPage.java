package nl.zorgvuldig.identity.web;

import java.util.List;
import nl.zorgvuldig.identity.provider.Providers;
import nl.zorgvuldig.web.Form;

/// The page that asks for an e-mail address.
///
/// @param demonstration whether one can also choose from a list
/// @param providers with which one can sign in elsewhere
/// @param onward where one goes once signed in
public record SignInPage(Form form, boolean demonstration, List<Providers.Button> providers, String onward) {}
