package nl.zorgvuldig.care.experts.consultations;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Choices for proposing a consultation about a pupil. `toString` gives `[sealed]`.
///
/// @param experts who can be asked
/// @param busy those of them with a running consultation about this pupil
/// @param items the entries of the dossier that are not confidential, newest first
public record ExpertConsultationChoices(List<Expert> experts, Set<PersonId> busy, List<Item> items) {

    /// An entry as the expert would see it.
    ///
    /// @param mention whether it names another child or says how to reach a parent; then it is not
    /// shown
    public record Item(Entry entry, Mention mention) {
        /// Whether it can be shown.
        boolean showable() {
            return !mention.certain();
        }
    }

    /// What can be shown.
    public List<Entry> showable() {
        return items.stream().filter(Item::showable).map(Item::entry).toList();
    }

    /// The same for a form that was sent before: the consultation it made does not count as
    /// running.
    ExpertConsultationChoices free() {
        return new ExpertConsultationChoices(experts, Set.of(), items);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
