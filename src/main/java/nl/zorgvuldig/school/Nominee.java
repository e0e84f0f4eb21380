package nl.zorgvuldig.school;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;

/// Who is to hold a function.
public sealed interface Nominee {
    /// Somebody who can sign in already.
    record Known(PersonId person) implements Nominee {}

    /// Somebody who gets an account by it, to sign in with at this e-mail address.
    record Newcomer(PersonName name, String email) implements Nominee {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
