package nl.zorgvuldig.platform.identity.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Record in a session of who signed in: one line of ids and codes.
///
/// @param since when they signed in, or re-authenticated later: then the session began anew
record SessionPresence(SignedInUser who, SignInMethod method, Instant since) {
    static final String ATTRIBUTE = "present";

    String text() {
        return String.join(
                " ",
                who.board().toString(),
                who.person().toString(),
                who.kind().name(),
                method.name(),
                Long.toString(since.getEpochSecond()));
    }

    /// Empty for anything this version of the program did not write.
    static Optional<SessionPresence> read(String text) {
        String[] part = text.split(" ");
        if (part.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionPresence(
                    new SignedInUser(
                            new BoardId(UUID.fromString(part[0])),
                            new PersonId(UUID.fromString(part[1])),
                            AccountKind.valueOf(part[2])),
                    SignInMethod.valueOf(part[3]),
                    Instant.ofEpochSecond(Long.parseLong(part[4]))));
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    boolean over(Instant now) {
        return !now.isBefore(since.plus(who.kind().longest()));
    }
}
