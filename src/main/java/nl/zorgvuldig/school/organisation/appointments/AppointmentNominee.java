package nl.zorgvuldig.school.organisation.appointments;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Who is to hold a function.
public sealed interface AppointmentNominee {
    /// Somebody who can sign in already.
    record Known(PersonId person) implements AppointmentNominee {}

    /// Somebody who gets an account by it, to sign in with at this e-mail address.
    record Newcomer(PersonName name, String email) implements AppointmentNominee {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
