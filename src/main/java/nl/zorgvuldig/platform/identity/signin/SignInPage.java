package nl.zorgvuldig.platform.identity.signin;

import java.util.List;
import nl.zorgvuldig.platform.identity.federation.OidcProviders;
import nl.zorgvuldig.platform.web.Form;

/// Page that asks for an e-mail address.
///
/// @param demonstration whether one can also choose from a list
/// @param providers with which one can sign in instead
/// @param onward where one continues once signed in
public record SignInPage(Form form, boolean demonstration, List<OidcProviders.Button> providers, String onward) {}
