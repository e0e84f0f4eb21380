package nl.zorgvuldig.platform.identity;

import java.net.URI;
import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;

/// Sends a one-time sign-in link to a person's own address. Implemented by the module that sends
/// mail; it joins the transaction in which the link was made.
public interface SignInLinkSender {
    void post(Link link);

    /// A link that signs `person` in, once, until `useless`. It is a secret, so it does not print.
    record Link(PersonId person, String address, URI page, Instant useless, Language language) {
        @Override
        public String toString() {
            return "link for " + person;
        }
    }
}
