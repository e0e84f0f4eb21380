package nl.zorgvuldig.breaches.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.breaches.Telling;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Sentence;

/// Letters that still have to be handed out. Prints as `[sealed]`.
///
/// @param said why it was not done as asked
public record LettersPage(List<Row> rows, Optional<Sentence> said) {
    public record Row(Telling telling, PersonName name) {
        /// What is posted when it is ticked: the breach and the person.
        public String ticked() {
            return telling.breach() + "/" + telling.person();
        }
    }

    public boolean printed() {
        return rows.stream().anyMatch(one -> one.telling().state() == Telling.State.PRINTED);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
