package nl.zorgvuldig.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The last name or words that somebody searched for on a page, so that the results have an address
/// to come back to. They are in no address: they are stored with the session, sealed under the key
/// of the account that searched, and end with it. Whom a doctor searches for is the exception: that
/// is held only in memory.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class SavedSearches {
    /// Query of the address of the results.
    public static final String FOUND = "gezocht";

    private static final String ATTRIBUTE = "search ";

    private final Vault vault;

    SavedSearches(Vault vault) {
        this.vault = vault;
    }

    /// @return the redirect to the results, on the page from which the search was sent
    public Page keep(HttpServletRequest request, SignedInUser who, String typed) {
        SealedValue sealed = vault.seal(key(who), place(who.person()), typed);
        request.getSession(true)
                .setAttribute(attribute(request), Base64.getEncoder().encodeToString(sealed.bytes()));
        return Page.seeOther(request.getRequestURI() + "?" + FOUND);
    }

    /// What was searched for on this page; empty when the page is opened without going back to
    /// results.
    public Optional<String> find(HttpServletRequest request, SignedInUser who) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null
                        && request.getParameter(FOUND) != null
                        && session.getAttribute(attribute(request)) instanceof String text
                ? open(text, who)
                : Optional.empty();
    }

    private Optional<String> open(String text, SignedInUser who) {
        try {
            SealedValue sealed = new SealedValue(Base64.getDecoder().decode(text));
            return Optional.of(vault.open(key(who), place(who.person()), sealed));
        } catch (UnsealFailed | KeyDestroyed | IllegalArgumentException notTheirs) {
            return Optional.empty();
        }
    }

    private static String attribute(HttpServletRequest request) {
        return ATTRIBUTE + request.getRequestURI();
    }

    private static KeyName key(SignedInUser who) {
        return new KeyName(who.board(), who.person().value(), RetentionPurpose.ACCOUNT);
    }

    private static ValueLocation place(PersonId person) {
        return new ValueLocation("identity.spring_session_attributes", "attribute_bytes", person.value());
    }
}
