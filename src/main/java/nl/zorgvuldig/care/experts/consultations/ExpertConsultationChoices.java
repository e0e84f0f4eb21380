package nl.zorgvuldig.care.experts.consultations;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames.Mention;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What there is to choose from when a consultation about a pupil is proposed. Prints as
/// `[sealed]`.
///
/// @param experts who can be asked
/// @param busy of those, with whom something is running about this pupil
/// @param items what stands in the dossier and is not confidential, newest first
public record ExpertConsultationChoices(List<Expert> experts, Set<PersonId> busy, List<Item> items) {

    /// An entry as the expert would see it.
    ///
    /// @param mention whether it names another child or says how to reach a parent; then it is not
    ///     shown
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

    /// The same for a form that was sent before: what it made is not in its own way.
    ExpertConsultationChoices free() {
        return new ExpertConsultationChoices(experts, Set.of(), items);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
