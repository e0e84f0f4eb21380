package nl.zorgvuldig.school.roster.matching;

import java.util.Locale;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Whether two names can belong to one person. Required in addition to an equal e-mail address: an
/// address alone identifies nobody, since families share one and people mistype.
final class PersonNameMatch {
    private static final int INITIAL = 2;

    private PersonNameMatch() {}

    static boolean can(PersonName name, PersonName other) {
        return folded(name.family()).equals(folded(other.family()))
                && given(folded(name.given()), folded(other.given()));
    }

    static boolean exactly(PersonName name, PersonName other) {
        return folded(name.full()).equals(folded(other.full()));
    }

    private static boolean given(String text, String other) {
        if (text.isEmpty() || other.isEmpty() || text.equals(other)) {
            return true;
        }
        return Math.min(text.length(), other.length()) <= INITIAL && text.codePointAt(0) == other.codePointAt(0);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
