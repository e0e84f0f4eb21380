package nl.zorgvuldig.platform.identity.passkeys;

import nl.zorgvuldig.platform.web.Form;

/// One passkey, to name or to remove.
///
/// @param last whether there is no other
public record PasskeyPage(Passkey passkey, boolean last, Form form) {}
