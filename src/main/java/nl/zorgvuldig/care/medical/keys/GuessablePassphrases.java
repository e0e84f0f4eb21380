package nl.zorgvuldig.care.medical.keys;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Recognises passphrases that a stranger would soon guess, by the lists in zxcvbn: the 30,000
/// passwords found most often in leaks, and how common words, names, keyboard rows, dates and
/// repetitions are. The lists are in the program; no service is called. They are read when the
/// first passphrase is chosen.
final class GuessablePassphrases {
    /// Number of guesses that an attacker makes in some two years, with ten thousand attempts in
    /// parallel of a third of a second each.
    static final double SOON = 2e12;

    /// Number of characters judged; more would take disproportionately long.
    private static final int LOOKED_AT = 100;

    private GuessablePassphrases() {}

    private static final class Lists {
        static final Zxcvbn ESTIMATE = new Zxcvbn();
        static final Set<String> LEAKED = leaked();

        private static Set<String> leaked() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /// Whether a word, with or without the digits at its end, is one of the passwords leaked most.
    static boolean leaked(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Lists.LEAKED.contains(small) || Lists.LEAKED.contains(small.replaceAll("\\d+$", ""));
    }

    /// Whether the whole passphrase is soon guessed by somebody who knows the words of this person
    /// and this place. Punctuation and spaces do not count: few people would place them unusually.
    static boolean soon(String typed, Collection<String> known) {
        String letters =
                typed.replace('@', 'a').replace('$', 's').replace('!', 'i').replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return Lists.ESTIMATE
                        .measure(letters.substring(0, Math.min(letters.length(), LOOKED_AT)), List.copyOf(known))
                        .getGuesses()
                < SOON;
    }
}
