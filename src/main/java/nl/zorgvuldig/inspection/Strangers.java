package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.enrolment.Contact;
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
        String words = plain(text);
        String digits = text.replaceAll("(?<=\\d)[\\s().\\-/]+(?=\\d)", "");
        if (others.stream().anyMatch(one -> reaches(one, text, words, digits))) {
            return Mention.PARENT;
        }
        if (children.stream().flatMap(Strangers::written).anyMatch(words::contains)) {
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
                .map(Strangers::plain)
                .filter(first -> first.matches(".*\\p{L}.*\\d.*"))
                .findFirst();
    }

    /// As a name is written: with its prefix and without, the given name first and last.
    private static Stream<String> written(PersonName name) {
        return name.given().isBlank() || name.family().isBlank()
                ? Stream.empty()
                : Stream.of(name.full(), name.given() + " " + name.family(), name.sorted())
                        .map(Strangers::plain);
    }

    /// Words in small letters without accents, one space before, between and after them.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .transform(
                        one ->
                                Arrays.stream(one.split("[^\\p{L}\\p{N}]+"))
                                        .filter(word -> !word.isEmpty())
                                        .collect(Collectors.joining(" ", " ", " ")));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
