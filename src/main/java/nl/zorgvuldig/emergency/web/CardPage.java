package nl.zorgvuldig.emergency.web;

import nl.zorgvuldig.emergency.Card;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// A pupil's card, as staff see it.
///
/// @param dossier where the dossier is
/// @param tell where one writes down what a parent said; empty for who may not
public record CardPage(Card card, PersonId reader, Clause clause, Sentence because, String dossier, String tell) {
    /// Whether the reader is one of those who may open the dossier.
    public boolean opens() {
        return switch (card) {
            case Card.Shown _ -> false;
            case Card.None none ->
                none.ask().stream().anyMatch(one -> one.person().equals(reader));
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
