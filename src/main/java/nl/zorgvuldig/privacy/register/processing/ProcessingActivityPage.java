package nl.zorgvuldig.privacy.register.processing;

import nl.zorgvuldig.platform.web.Form;

/// What is said of one activity, to be changed.
///
/// @param code of the activity, in addresses
public record ProcessingActivityPage(String title, String code, Form form) {}
