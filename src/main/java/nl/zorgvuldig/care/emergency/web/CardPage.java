package nl.zorgvuldig.care.emergency.web;

import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A pupil's card, as staff see it.
///
/// @param dossier address of the dossier
/// @param tell address for writing down what a parent said; empty for readers who may not
public record CardPage(
        EmergencyCard card, PersonId reader, Clause clause, Sentence because, String dossier, String tell) {
    /// Whether the reader is one of those who may open the dossier.
    public boolean opens() {
        return switch (card) {
            case EmergencyCard.Shown _ -> false;
            case EmergencyCard.None none ->
                none.ask().stream().anyMatch(colleague -> colleague.person().equals(reader));
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
