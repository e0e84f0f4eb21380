package nl.zorgvuldig.register.web;

import nl.zorgvuldig.web.Form;

/// What is said of one activity, to be changed.
///
/// @param code of the activity, in addresses
public record ActivityPage(String title, String code, Form form) {}
