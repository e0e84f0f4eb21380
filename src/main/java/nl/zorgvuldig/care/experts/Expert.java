package nl.zorgvuldig.care.experts;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// External expert, as the register knows them. `toString` gives `[sealed]`.
///
/// @param email empty when the account was closed
public record Expert(
        PersonId person,
        PersonName name,
        Optional<String> email,
        ExpertDiscipline discipline,
        String organisation,
        ExpertProcessingRole handling,
        State state) {

    /// Whether the expert can be asked.
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
