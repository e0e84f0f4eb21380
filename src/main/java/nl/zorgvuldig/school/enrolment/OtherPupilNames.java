package nl.zorgvuldig.school.enrolment;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.text.NamesInText;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;

/// Names of other children that must not occur in a text about one pupil. Matching ignores
/// capitals, accents and punctuation. `toString` returns `[sealed]`.
///
/// @param children the names of the other pupils of the school
/// @param near given names of the other children of the group, by which teachers call them
public record OtherPupilNames(Collection<PersonName> children, Set<String> near) {
    /// Minimum number of letters of a given name to match.
    private static final int SHORTEST = 3;

    /// The kind of child mentioned.
    public enum Mention {
        NOBODY,
        PERHAPS,
        CHILD
    }

    @Upholds(CONFIDENTIALITY)
    public Mention in(String text) {
        if (NamesInText.whole(children, text)) {
            return Mention.CHILD;
        }
        Set<String> said = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{M}'’-]+")));
        return near.stream().filter(word -> word.length() >= SHORTEST).anyMatch(said::contains)
                ? Mention.PERHAPS
                : Mention.NOBODY;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
