package nl.zorgvuldig.expertise;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;

/// Somebody from outside, as the register knows them. Prints as `[sealed]`.
///
/// @param email empty when the account was closed
public record Expert(
        PersonId person,
        PersonName name,
        Optional<String> email,
        Discipline discipline,
        String organisation,
        Handling handling,
        State state) {

    /// Whether one can be asked.
    public enum State {
        OPEN,
        CLOSED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
