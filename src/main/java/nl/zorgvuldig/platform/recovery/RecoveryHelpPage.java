package nl.zorgvuldig.platform.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterState;
import nl.zorgvuldig.platform.web.Form;

/// Page on which the school helps people who cannot sign in.
///
/// @param found people with the name that was typed; empty before one was
/// @param letters parents without an address; empty for a reader who is no head
public record RecoveryHelpPage(
        Form form,
        Optional<List<Map.Entry<PersonId, PersonName>>> found,
        Optional<List<ParentLetterState>> letters,
        Optional<Sentence> notice) {

    public long fresh() {
        return letters.orElse(List.of()).stream()
                .filter(ParentLetterState::wanted)
                .count();
    }

    public long printed() {
        return letters.orElse(List.of()).stream()
                .filter(ParentLetterState::printed)
                .count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
