package nl.zorgvuldig.mail;

import nl.zorgvuldig.mail.Envelope.Letter;

/// Takes letters to the mail server.
@FunctionalInterface
interface Postman {
    Trip take(Letter letter);

    /// How it went.
    sealed interface Trip {
        /// The mail server took the letter over.
        record Delivered() implements Trip {}

        /// It may go better later.
        record Later(String error) implements Trip {}

        /// It will never go better.
        record Never(String error) implements Trip {}
    }
}
