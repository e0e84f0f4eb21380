package nl.zorgvuldig.privacy.register.processing;

import nl.zorgvuldig.platform.web.Form;

/// Page to change the text about one activity.
///
/// @param code of the activity, in addresses
public record ProcessingActivityPage(String title, String code, Form form) {}
