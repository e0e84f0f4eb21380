package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.PassphraseLock;

/// Rules for passphrases and for how often one may be tried. Four unrelated words are harder to
/// guess than a short password with punctuation, and easier to remember.
final class PassphraseRules {
    static final int WORDS = 4;
    static final int LONGEST = 200;

    /// What anybody would guess first here. Such words, and numbers, are allowed but do not count.
    static final Set<String> GUESSED_FIRST = Set.of(
            "zorgvuldig",
            "school",
            "schoolarts",
            "arts",
            "dokter",
            "medisch",
            "dossier",
            "leerling",
            "wachtzin",
            "wachtwoord",
            "welkom",
            "geheim",
            "doctor",
            "medical",
            "file",
            "pupil",
            "passphrase",
            "password",
            "welcome",
            "secret");

    /// Number of wrong attempts before a pause.
    static final int TRIES = 5;

    static final Duration PAUSE = Duration.ofMinutes(15);

    private PassphraseRules() {}

    /// @param own words of the person who chooses: name, address, schools; in lower case
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static List<Objection> objections(String chosen, String again, Set<String> own) {
        List<Objection> objections = new ArrayList<>();
        if (chosen.length() > LONGEST) {
            objections.add(new Objection("chosen", Sentence.of("web.text.long", LONGEST)));
        } else if (same(chosen).length() < PassphraseLock.SHORTEST || words(chosen) < WORDS) {
            objections.add(new Objection("chosen", Sentence.of("medical.key.no.weak", WORDS, PassphraseLock.SHORTEST)));
        } else if (unguessed(chosen, own) < WORDS || GuessablePassphrases.soon(chosen, known(own))) {
            objections.add(new Objection("chosen", Sentence.of("medical.key.no.guessed", WORDS)));
        } else if (!same(chosen).equals(same(again))) {
            objections.add(new Objection("again", Sentence.of("medical.key.no.differs")));
        }
        return objections;
    }

    private static long words(String chosen) {
        return counted(chosen).count();
    }

    /// Number of words, without one's own words and without often leaked passwords.
    private static long unguessed(String chosen, Set<String> own) {
        return counted(chosen)
                .filter(word -> !own.contains(word) && !GuessablePassphrases.leaked(word))
                .count();
    }

    private static Stream<String> counted(String chosen) {
        return Arrays.stream(same(chosen).toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !GUESSED_FIRST.contains(word) && !word.matches("\\d+"))
                .distinct();
    }

    private static Set<String> known(Set<String> own) {
        return Stream.concat(GUESSED_FIRST.stream(), own.stream()).collect(Collectors.toSet());
    }

    /// Whether it could be a passphrase at all; anything else need not be tried.
    static boolean possible(String typed) {
        return same(typed).length() >= PassphraseLock.SHORTEST && typed.length() <= LONGEST;
    }

    /// Normalised, so that it is the same from every keyboard and with any number of spaces between
    /// words.
    static String same(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
