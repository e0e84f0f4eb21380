package nl.zorgvuldig.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.NotOpened;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import nl.zorgvuldig.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The last name, or words, that somebody looked for on a page, so that what was found has an
/// address to come back to. They stand in no address: they go with the session, sealed under the
/// key of the account that looked for them, and end with it. Not so whom a doctor looks for, which
/// is kept nowhere but in memory.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class KeptSearches {
    /// Behind the question mark of what was found.
    public static final String FOUND = "gezocht";

    private static final String ATTRIBUTE = "search ";

    private final Vault vault;

    KeptSearches(Vault vault) {
        this.vault = vault;
    }

    /// @return the way to what is found, on the page from which it was sent
    public Page keep(HttpServletRequest request, SignedIn who, String typed) {
        Sealed sealed = vault.seal(key(who), place(who.person()), typed);
        request.getSession(true)
                .setAttribute(attribute(request), Base64.getEncoder().encodeToString(sealed.bytes()));
        return Page.seeOther(request.getRequestURI() + "?" + FOUND);
    }

    /// What was looked for on this page; empty when it is opened without going back to that.
    public Optional<String> find(HttpServletRequest request, SignedIn who) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null
                        && request.getParameter(FOUND) != null
                        && session.getAttribute(attribute(request)) instanceof String text
                ? open(text, who)
                : Optional.empty();
    }

    private Optional<String> open(String text, SignedIn who) {
        try {
            Sealed sealed = new Sealed(Base64.getDecoder().decode(text));
            return Optional.of(vault.open(key(who), place(who.person()), sealed));
        } catch (NotOpened | KeyDestroyed | IllegalArgumentException notTheirs) {
            return Optional.empty();
        }
    }

    private static String attribute(HttpServletRequest request) {
        return ATTRIBUTE + request.getRequestURI();
    }

    private static KeyName key(SignedIn who) {
        return new KeyName(who.board(), who.person().value(), Keeping.ACCOUNT);
    }

    private static Place place(PersonId person) {
        return new Place("identity.spring_session_attributes", "attribute_bytes", person.value());
    }
}
