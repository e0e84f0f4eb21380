package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.kernel.NamesInText;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Upholds;

/// Who must not stand in somebody's copy: other children, and how to reach the other parents. Looks
/// for what was typed as it is known, capitals, accents and signs aside. Prints as `[sealed]`.
///
/// @param others how to reach the other parents
/// @param children the names of the other pupils of the school
/// @param near given names of the other children of the group, by which teachers call them
record Strangers(Collection<Contact> others, Collection<PersonName> children, Set<String> near) {
    /// The digits of a telephone number by which it is known, whatever stands before them.
    private static final int DIGITS = 8;

    /// Letters of a given name that is looked for.
    private static final int SHORTEST = 3;

    /// Who is named.
    enum Mention {
        NOBODY,
        PERHAPS,
        CHILD,
        PARENT
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    Mention in(String text) {
        String words = NamesInText.plain(text);
        String digits = text.replaceAll("(?<=\\d)[\\s().\\-/]+(?=\\d)", "");
        if (others.stream().anyMatch(one -> reaches(one, text, words, digits))) {
            return Mention.PARENT;
        }
        if (NamesInText.whole(children, text)) {
            return Mention.CHILD;
        }
        Set<String> said = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{M}'’-]+")));
        return near.stream().filter(one -> one.length() >= SHORTEST).anyMatch(said::contains)
                ? Mention.PERHAPS
                : Mention.NOBODY;
    }

    private static boolean reaches(Contact one, String text, String words, String digits) {
        String number = one.phone().replaceAll("\\D", "");
        return mailed(one, text)
                || number.length() >= DIGITS
                        && digits.contains(number.substring(number.length() - DIGITS))
                || street(one).map(words::contains).orElse(false);
    }

    private static boolean mailed(Contact one, String text) {
        return !one.email().isBlank()
                && text.toLowerCase(Locale.ROOT).contains(one.email().toLowerCase(Locale.ROOT));
    }

    /// Street and number: what stands before the first comma or line end.
    private static java.util.Optional<String> street(Contact one) {
        return one.address()
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(NamesInText::plain)
                .filter(first -> first.matches(".*\\p{L}.*\\d.*"))
                .findFirst();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
