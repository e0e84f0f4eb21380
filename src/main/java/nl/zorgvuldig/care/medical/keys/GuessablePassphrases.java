package nl.zorgvuldig.care.medical.keys;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a stranger would guess soon, by the lists that zxcvbn carries: the 30,000 passwords found
/// most often in leaks, and how common words, names, rows of keys, dates and repetitions are. The
/// lists are in the program; nothing is asked of anybody. They are read when the first passphrase
/// is chosen.
final class GuessablePassphrases {
    /// Who makes ten thousand tries at a time, each of a third of a second, makes this many in some
    /// two years.
    static final double SOON = 2e12;

    /// Enough to judge by; more would take long, the longer the worse.
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

    /// Whether a word is by itself one of the passwords that leaked most, figures behind it apart.
    static boolean leaked(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Lists.LEAKED.contains(small) || Lists.LEAKED.contains(small.replaceAll("\\d+$", ""));
    }

    /// Whether the whole of it is guessed soon by who knows the words of this person and this
    /// place. Signs and spaces do not count: few would put them elsewhere.
    static boolean soon(String typed, Collection<String> known) {
        String letters =
                typed.replace('@', 'a').replace('$', 's').replace('!', 'i').replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return Lists.ESTIMATE
                        .measure(letters.substring(0, Math.min(letters.length(), LOOKED_AT)), List.copyOf(known))
                        .getGuesses()
                < SOON;
    }
}
