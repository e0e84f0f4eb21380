package nl.zorgvuldig.identity.web;

import nl.zorgvuldig.web.Form;

/// The page that asks for an e-mail address.
///
/// @param demonstration whether one can also choose from a list
public record SignInPage(Form form, boolean demonstration) {}
