package nl.zorgvuldig.privacy.breaches.authority;

import java.time.Instant;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;

/// What the form of the authority asks, and where one writes down that it was sent.
public record BreachAuthorityPage(BreachAuthorityForm asked, Form form, Instant now) {
    public String address() {
        return BreachPages.address(asked.file());
    }

    /// Whether the 72 hours are over and nothing was sent: then it must be said why.
    public boolean late() {
        return asked.file().notices().isEmpty() && asked.file().facts().clock().late(now);
    }
}
