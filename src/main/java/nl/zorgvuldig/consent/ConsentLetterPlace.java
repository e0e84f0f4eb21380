package nl.zorgvuldig.consent;

import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.LetterPlace;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// Where the code of a letter about consent belongs.
@Component
final class ConsentLetterPlace implements LetterPlace {
    private final LetterCodes codes;

    ConsentLetterPlace(LetterCodes codes) {
        this.codes = codes;
    }

    @Override
    public String path() {
        return "/antwoord";
    }

    @Override
    public boolean printed(LetterCode code) {
        return codes.find(code).isPresent();
    }

    @Override
    public Sentence where() {
        return Sentence.of("consent.letter.belongs");
    }
}
