package nl.zorgvuldig.emergency.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.OwnAnswer;
import nl.zorgvuldig.consent.PurposeText;
import nl.zorgvuldig.emergency.CardPart;
import nl.zorgvuldig.emergency.OwnCard;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;

/// What one of those who decide has on a card, and their consent.
///
/// @param state how it stands, in a word; `fully` in a sentence
/// @param receipt where the proof of their last answer is
/// @param agreed whether they said yes, and it counts
/// @param notice what happened to what was sent
public record OwnCardPage(
        String name,
        String address,
        String looked,
        Clause clause,
        Sentence because,
        PurposeText question,
        Tone tone,
        Sentence state,
        Sentence fully,
        Optional<String> receipt,
        boolean agreed,
        List<CardPart> earlier,
        Optional<Sentence> notice,
        Form form) {

    static Optional<String> receipt(OwnCard card) {
        return switch (card.consent().answer()) {
            case OwnAnswer.Nothing _ -> Optional.empty();
            case OwnAnswer.Yes yes -> Optional.of(address(yes.answer().id().toString()));
            case OwnAnswer.No no -> Optional.of(address(no.answer().id().toString()));
            case OwnAnswer.Old old -> Optional.of(address(old.answer().id().toString()));
        };
    }

    private static String address(String answer) {
        return "/toestemming/bewijs/" + answer;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
