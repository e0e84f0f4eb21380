package nl.zorgvuldig.consent.letters;

import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.codes.LetterDestination;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Destination of the codes on consent letters.
@Component
final class ConsentLetterPlace implements LetterDestination {
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
