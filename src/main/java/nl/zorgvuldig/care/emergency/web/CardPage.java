package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import nl.zorgvuldig.care.emergency.CardOpening;
import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A pupil's card, as staff see it.
///
/// @param dossier address of the dossier
/// @param tell address for writing down what a parent said; empty for readers who may not
/// @param weigh address for deciding what the school needs; empty for readers who may not
/// @param emergency address for opening the card in an emergency
public record CardPage(
        EmergencyCard card,
        PersonId reader,
        Clause clause,
        Sentence because,
        String dossier,
        String tell,
        String weigh,
        String emergency) {
    /// Whether the reader is one of those who may open the dossier.
    public boolean opens() {
        return card.ask().stream().anyMatch(colleague -> colleague.person().equals(reader));
    }

    /// Whether it may say more to somebody who guides the pupil.
    public boolean narrow() {
        return card.reader() == EmergencyCard.CardReader.COLLEAGUE;
    }

    public List<CardOpening.Reason> reasons() {
        return List.of(CardOpening.Reason.values());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
