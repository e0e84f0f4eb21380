package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.kernel.NamesInText;
import nl.zorgvuldig.policy.Upholds;

/// Who must not stand in what somebody inspects or has a copy of: other children, and how to reach
/// the other parents. Looks for what was typed as it is known, capitals, accents and signs aside.
/// Prints as `[sealed]`.
///
/// @param others how to reach the other parents
/// @param children the other pupils of the school
public record Strangers(Collection<Contact> others, OtherPupils children) {
    /// The digits of a telephone number by which it is known, whatever stands before them.
    private static final int DIGITS = 8;

    /// Who is named.
    public enum Mention {
        NOBODY,
        PERHAPS,
        CHILD,
        PARENT
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Mention in(String text) {
        String words = NamesInText.plain(text);
        String digits = text.replaceAll("(?<=\\d)[\\s().\\-/]+(?=\\d)", "");
        if (others.stream().anyMatch(one -> reaches(one, text, words, digits))) {
            return Mention.PARENT;
        }
        return switch (children.in(text)) {
            case CHILD -> Mention.CHILD;
            case PERHAPS -> Mention.PERHAPS;
            case NOBODY -> Mention.NOBODY;
        };
    }

    private static boolean reaches(Contact one, String text, String words, String digits) {
        String number = one.phone().replaceAll("\\D", "");
        return mailed(one, text)
                || number.length() >= DIGITS && digits.contains(number.substring(number.length() - DIGITS))
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
