package nl.zorgvuldig.entrance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.entrance.LetterState;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// Where the school helps who cannot get in.
///
/// @param found by the name that was typed; empty before one was
/// @param letters parents without an address; nothing for who is no head
public record HelpPage(
        Form form,
        Optional<List<Map.Entry<PersonId, PersonName>>> found,
        Optional<List<LetterState>> letters,
        Optional<Sentence> notice) {

    public long fresh() {
        return letters.orElse(List.of()).stream().filter(LetterState::wanted).count();
    }

    public long printed() {
        return letters.orElse(List.of()).stream().filter(LetterState::printed).count();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
