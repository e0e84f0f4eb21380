package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.NamesInText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// People who must not appear in what somebody inspects or gets a copy of: other children, and
/// contact details of the other parents. Searches text for these details, ignoring case, accents
/// and punctuation. `toString` gives `[sealed]`.
///
/// @param others how to reach the other parents
/// @param children the other pupils of the school
public record ThirdPartyNames(Collection<GuardianContact> others, OtherPupilNames children) {
    /// Number of final digits by which a telephone number is recognised, whatever precedes them.
    private static final int DIGITS = 8;

    /// Who is named.
    public enum Mention {
        NOBODY,
        /// The given name of a child of the group, which may be another word as well.
        PERHAPS,
        /// The full name of another child.
        CHILD,
        /// How to reach another parent.
        PARENT;

        /// Whether a child or a parent is named without doubt.
        @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
        public boolean certain() {
            return switch (this) {
                case CHILD, PARENT -> true;
                case NOBODY, PERHAPS -> false;
            };
        }

        /// Why others cannot read this text; a doubtful mention is no objection.
        ///
        /// @param parent message key for when it says how to reach a parent
        /// @param child message key for when it names a child
        /// @param gaps arguments of either message
        @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
        public Optional<Objection> objection(String field, String parent, String child, Object... gaps) {
            return switch (this) {
                case PARENT -> Optional.of(new Objection(field, Sentence.of(parent, gaps)));
                case CHILD -> Optional.of(new Objection(field, Sentence.of(child, gaps)));
                case NOBODY, PERHAPS -> Optional.empty();
            };
        }

        /// The same where a child may be named, or somebody may have the same name as a child.
        ///
        /// @param parent message key for when it says how to reach a parent
        @Upholds(PARENT_DATA_IN_DOSSIER)
        public Optional<Objection> reaching(String field, String parent) {
            return this == PARENT ? Optional.of(new Objection(field, Sentence.of(parent))) : Optional.empty();
        }
    }

    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    public Mention in(String text) {
        String words = NamesInText.plain(text);
        String digits = text.replaceAll("(?<=\\d)[\\s().\\-/]+(?=\\d)", "");
        if (others.stream().anyMatch(contact -> reaches(contact, text, words, digits))) {
            return Mention.PARENT;
        }
        return switch (children.in(text)) {
            case CHILD -> Mention.CHILD;
            case PERHAPS -> Mention.PERHAPS;
            case NOBODY -> Mention.NOBODY;
        };
    }

    private static boolean reaches(GuardianContact contact, String text, String words, String digits) {
        String number = contact.phone().replaceAll("\\D", "");
        return mailed(contact, text)
                || number.length() >= DIGITS && digits.contains(number.substring(number.length() - DIGITS))
                || street(contact).map(words::contains).orElse(false);
    }

    private static boolean mailed(GuardianContact contact, String text) {
        return !contact.email().isBlank()
                && text.toLowerCase(Locale.ROOT).contains(contact.email().toLowerCase(Locale.ROOT));
    }

    /// Street and number: everything before the first comma or line end.
    private static Optional<String> street(GuardianContact contact) {
        return contact.address()
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
