package nl.zorgvuldig.platform.identity;

import java.time.Instant;
import java.util.Locale;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;

/// Notifies people at their own address that one of their passkeys was made or removed, so that
/// they notice when it was not them. Implemented by the module that sends mail; it joins the
/// transaction of the change.
public interface PasskeyNotifier {
    void post(Told told);

    enum Change {
        MADE,
        REMOVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The notification to send. Prints as its person.
    record Told(PersonId person, String address, Change change, Instant at, Language language) {
        @Override
        public String toString() {
            return person.toString();
        }
    }
}
