package nl.zorgvuldig.platform.identity.federation;

import java.util.Locale;

/// Why somebody who signed in with a provider is not signed in here. Each has words for who reads
/// it, and a code in the log of the board.
public enum ProviderSignInRefusal {
    /// Nobody of the staff is known by what the provider says.
    UNKNOWN,
    /// The provider does not say that the address is theirs.
    UNVERIFIED,
    /// There is no account that is open.
    CLOSED,
    /// The account belongs to somebody else at this provider.
    OTHER_SUBJECT,
    /// What is said fits more than one account.
    TWO,
    /// Not of the organisation whose people may sign in here.
    ELSEWHERE;

    String code() {
        return "provider-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
