package nl.zorgvuldig.privacy.breaches.notifications;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// Letters that still have to be handed out. Prints as `[sealed]`.
///
/// @param said why it was not done as asked
public record BreachLettersPage(List<Row> rows, Optional<Sentence> said) {
    public record Row(SubjectNotification telling, PersonName name) {
        /// What is posted when it is ticked: the breach and the person.
        public String ticked() {
            return telling.breach() + "/" + telling.person();
        }
    }

    public boolean printed() {
        return rows.stream().anyMatch(row -> row.telling().state() == SubjectNotification.State.PRINTED);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
