package nl.zorgvuldig.school.organisation.appointments;

import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Person to be appointed to a function.
public sealed interface AppointmentNominee {
    /// A person with an account.
    record Known(PersonId person) implements AppointmentNominee {}

    /// A person who gets an account with the appointment, to sign in with this e-mail address.
    record Newcomer(PersonName name, String email) implements AppointmentNominee {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
