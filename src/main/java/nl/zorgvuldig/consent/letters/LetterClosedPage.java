package nl.zorgvuldig.consent.letters;

import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.http.HttpStatus;

/// Why a code can no longer be used, and what the reader can do.
public record LetterClosedPage(Sentence title, Sentence because, Sentence next, List<RoleContact> turn) {

    static Page of(LetterCodeView.Closed closed) {
        return new Page(
                "consent/letters/letter-closed",
                new LetterClosedPage(
                        Sentence.of("consent.letter." + kind(closed) + ".title"),
                        because(closed),
                        Sentence.of(
                                "consent.letter." + kind(closed) + ".next",
                                closed.where().school()),
                        closed.where().contacts()),
                HttpStatus.FORBIDDEN);
    }

    private static String kind(LetterCodeView.Closed closed) {
        return switch (closed) {
            case LetterCodeView.Used _ -> "used";
            case LetterCodeView.Replaced _ -> "replaced";
            case LetterCodeView.Over _ -> "over";
            case LetterCodeView.NotAsked _ -> "not_asked";
        };
    }

    private static Sentence because(LetterCodeView.Closed closed) {
        return switch (closed) {
            case LetterCodeView.Used _ -> Sentence.of("consent.letter.used");
            case LetterCodeView.Replaced _ -> Sentence.of("consent.letter.replaced");
            case LetterCodeView.Over over -> Sentence.of("consent.letter.over", over.deadline());
            case LetterCodeView.NotAsked not -> not.standing().because();
        };
    }
}
