package nl.zorgvuldig.privacy.breaches.notifications;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.privacy.breaches.BreachId;

/// Progress of informing one person about one breach.
///
/// @param pupil whose data it is, or the first of several
/// @param school that hands out the letter
/// @param told when the mail server accepted the message, or the letter was handed out
/// @param failed why a message did not arrive, a code with the words `mail.error.…`
public record SubjectNotification(
        BreachId breach,
        PersonId person,
        PupilId pupil,
        SchoolId school,
        Route route,
        Instant takenAt,
        Optional<MailId> mail,
        Optional<Instant> printed,
        Optional<Instant> told,
        Optional<String> failed) {
    /// How the person is reached.
    public enum Route {
        MAIL,
        LETTER
    }

    /// State of the notification.
    public enum State {
        ON_ITS_WAY,
        SENT,
        TO_PRINT,
        PRINTED,
        HANDED
    }

    public State state() {
        return switch (route) {
            case MAIL -> told.isPresent() ? State.SENT : State.ON_ITS_WAY;
            case LETTER -> told.isPresent() ? State.HANDED : printed.isPresent() ? State.PRINTED : State.TO_PRINT;
        };
    }
}
