package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.consent.LetterSeen;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;
import org.springframework.http.HttpStatus;

/// Why a code does nothing any more, and what one can do.
public record LetterClosedPage(Sentence title, Sentence because, Sentence next, List<Contact> turn) {

    static Page of(LetterSeen.Closed closed) {
        return new Page(
                "consent/letter-closed",
                new LetterClosedPage(
                        Sentence.of("consent.letter." + kind(closed) + ".title"),
                        because(closed),
                        Sentence.of(
                                "consent.letter." + kind(closed) + ".next",
                                closed.where().school()),
                        closed.where().contacts()),
                HttpStatus.FORBIDDEN);
    }

    private static String kind(LetterSeen.Closed closed) {
        return switch (closed) {
            case LetterSeen.Used _ -> "used";
            case LetterSeen.Replaced _ -> "replaced";
            case LetterSeen.Over _ -> "over";
            case LetterSeen.NotAsked _ -> "not_asked";
        };
    }

    private static Sentence because(LetterSeen.Closed closed) {
        return switch (closed) {
            case LetterSeen.Used _ -> Sentence.of("consent.letter.used");
            case LetterSeen.Replaced _ -> Sentence.of("consent.letter.replaced");
            case LetterSeen.Over over -> Sentence.of("consent.letter.over", over.deadline());
            case LetterSeen.NotAsked not -> not.standing().because();
        };
    }
}
