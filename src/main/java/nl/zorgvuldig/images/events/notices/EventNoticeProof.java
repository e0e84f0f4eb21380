package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.MailId;

/// How far it is with telling one person of one event.
///
/// @param version of the notice
/// @param tries how many times a message was handed over
/// @param toldAt when the mail server took the message, or the letter was handed out
/// @param failed why a message did not arrive, a code with the words `mail.error.…`
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
    /// As what somebody is told.
    public enum Kind {
        GUARDIAN,
        STAFF
    }

    /// How somebody is reached.
    public enum Route {
        MAIL,
        LETTER
    }

    /// How it stands, in a word.
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

    /// Whether it is proved that they were told.
    public boolean told() {
        return toldAt.isPresent();
    }
}
