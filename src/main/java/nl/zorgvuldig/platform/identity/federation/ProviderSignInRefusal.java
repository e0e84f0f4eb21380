package nl.zorgvuldig.platform.identity.federation;

import java.util.Locale;

/// Reason why somebody who signed in with a provider is not signed in here. Each has words for the
/// reader of the page, and a code in the audit log of the board.
public enum ProviderSignInRefusal {
    /// No member of staff is known by the provider's claims.
    UNKNOWN,
    /// The provider does not say that the address is theirs.
    UNVERIFIED,
    /// There is no open account.
    CLOSED,
    /// The account has another subject at this provider.
    OTHER_SUBJECT,
    /// The claims fit more than one account.
    TWO,
    /// Not of the organisation whose people may sign in here.
    ELSEWHERE;

    String code() {
        return "provider-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
