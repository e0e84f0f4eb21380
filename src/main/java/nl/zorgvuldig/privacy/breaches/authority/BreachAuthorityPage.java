package nl.zorgvuldig.privacy.breaches.authority;

import java.time.Instant;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;

/// Page with the fields of the authority's form and a form to record that it was sent.
public record BreachAuthorityPage(BreachAuthorityForm asked, Form form, Instant now) {
    public String address() {
        return BreachPages.address(asked.file());
    }

    /// Whether the 72 hours are over and nothing was sent; the delay must then be explained.
    public boolean late() {
        return asked.file().notices().isEmpty() && asked.file().facts().clock().late(now);
    }
}
