package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.emergency.CardPart;
import nl.zorgvuldig.care.emergency.CardText;
import nl.zorgvuldig.care.emergency.OwnCards.OwnCard;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.purposes.PurposeText;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;

/// One legal representative's part of a card, and their consent.
///
/// @param state its status, in a word; `fully` in a sentence
/// @param receipt address of the proof of their last answer
/// @param agreed whether they consented, and it counts
/// @param weighed what the school decided about their words
/// @param bySchool what the school wrote itself
/// @param notice what happened to what was sent
public record OwnCardPage(
        String name,
        String address,
        String looked,
        Clause clause,
        Sentence because,
        PurposeText question,
        TagTone tone,
        Sentence state,
        Sentence fully,
        Optional<String> receipt,
        boolean agreed,
        List<CardPart> earlier,
        OwnCard.Weighed weighed,
        Optional<CardText> bySchool,
        Optional<Sentence> notice,
        Form form) {

    static Optional<String> receipt(OwnCard card) {
        return switch (card.consent().answer()) {
            case OwnAnswerStatus.Nothing _ -> Optional.empty();
            case OwnAnswerStatus.Yes yes ->
                Optional.of(address(yes.answer().id().toString()));
            case OwnAnswerStatus.No no -> Optional.of(address(no.answer().id().toString()));
            case OwnAnswerStatus.Old old ->
                Optional.of(address(old.answer().id().toString()));
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
