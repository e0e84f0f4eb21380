package nl.zorgvuldig.identity.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;

/// What a session holds of who signed in: one line of ids and codes.
///
/// @param since when they signed in, or proved later that it is still them: then the session began
///     anew
record Presence(SignedIn who, SignInMethod method, Instant since) {
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
    static Optional<Presence> read(String text) {
        String[] part = text.split(" ");
        if (part.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Presence(
                    new SignedIn(
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
