package nl.zorgvuldig.platform.identity.federation;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What is known here of somebody who signed in with a provider.
///
/// @param known the person whose subject this is already
/// @param found the people with the verified address, and those in the roster under the key
/// @param email what the provider said of an address
record AccountLinkFacts(Optional<Candidate> known, Set<Candidate> found, IdTokenClaims.Email email) {
    /// Somebody it could be.
    record Candidate(PersonId person, Account account, Subject subject) {}

    /// State of somebody's account.
    enum Account {
        STAFF,
        /// Of a parent, a pupil or an expert.
        OTHER,
        CLOSED
    }

    /// Whether somebody has a subject with this issuer already.
    enum Subject {
        NONE,
        TAKEN
    }
}
