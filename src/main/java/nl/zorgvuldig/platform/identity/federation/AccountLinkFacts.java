package nl.zorgvuldig.platform.identity.federation;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What is known here of who signed in elsewhere.
///
/// @param known whose this subject is already
/// @param found who has the verified address, and who stands in the roster under the key
/// @param email what was said of an address
record AccountLinkFacts(Optional<Candidate> known, Set<Candidate> found, IdTokenClaims.Email email) {
    /// Somebody it could be.
    record Candidate(PersonId person, Account account, Subject subject) {}

    /// How somebody's account stands.
    enum Account {
        STAFF,
        /// Of a parent, a pupil, an expert.
        OTHER,
        CLOSED
    }

    /// Whether somebody signs in with this issuer already.
    enum Subject {
        NONE,
        TAKEN
    }
}
