package nl.zorgvuldig.privacy.breaches.notifications;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page with the letters that still have to be handed out. Prints as `[sealed]`.
///
/// @param said why the last request was not carried out
public record BreachLettersPage(List<Row> rows, Optional<Sentence> said) {
    public record Row(SubjectNotification telling, PersonName name) {
        /// The value that a ticked box posts: the breach and the person.
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
