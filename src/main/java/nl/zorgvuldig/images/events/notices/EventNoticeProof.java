package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MailId;

/// Notice status of one person for one event.
///
/// @param version of the notice
/// @param tries number of times a message was handed over
/// @param toldAt when the mail server accepted the message, or the letter was handed out
/// @param failed why a message was not delivered: a code with the text `mail.error.…`
public record EventNoticeProof(
        PersonId person,
        Kind kind,
        Route route,
        int version,
        Instant takenAt,
        Optional<MailId> mail,
        int tries,
        Optional<Instant> toldAt,
        Optional<String> failed,
        Optional<Instant> printedAt) {
    /// Capacity in which somebody is notified.
    public enum Kind {
        GUARDIAN,
        STAFF
    }

    /// Channel by which somebody is reached.
    public enum Route {
        MAIL,
        LETTER
    }

    /// Status as a code.
    public enum State {
        ON_ITS_WAY,
        SENT,
        FAILED,
        TO_PRINT,
        PRINTED,
        HANDED
    }

    public State state() {
        return switch (route) {
            case MAIL -> toldAt.isPresent() ? State.SENT : failed.isPresent() ? State.FAILED : State.ON_ITS_WAY;
            case LETTER -> toldAt.isPresent() ? State.HANDED : printedAt.isPresent() ? State.PRINTED : State.TO_PRINT;
        };
    }

    /// Whether there is proof that they were notified.
    public boolean told() {
        return toldAt.isPresent();
    }
}
