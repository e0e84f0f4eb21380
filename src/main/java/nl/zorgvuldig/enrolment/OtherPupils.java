package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Upholds;

/// The other children who must not stand in what is about one. Looks for names as people type them,
/// capitals, accents and signs aside. Prints as `[sealed]`.
///
/// @param children the names of the other pupils of the school
/// @param near given names of the other children of the group, by which teachers call them
public record OtherPupils(Collection<PersonName> children, Set<String> near) {
    /// Letters of a given name that is looked for.
    private static final int SHORTEST = 3;

    /// Who is named.
    public enum Mention {
        NOBODY,
        PERHAPS,
        CHILD
    }

    @Upholds(CONFIDENTIALITY)
    public Mention in(String text) {
        String words = plain(text);
        if (children.stream().flatMap(OtherPupils::written).anyMatch(words::contains)) {
            return Mention.CHILD;
        }
        Set<String> said = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{M}'’-]+")));
        return near.stream().filter(one -> one.length() >= SHORTEST).anyMatch(said::contains)
                ? Mention.PERHAPS
                : Mention.NOBODY;
    }

    /// As a name is written: with its prefix and without, the given name first and last.
    private static Stream<String> written(PersonName name) {
        return name.given().isBlank() || name.family().isBlank()
                ? Stream.empty()
                : Stream.of(name.full(), name.given() + " " + name.family(), name.sorted())
                        .map(OtherPupils::plain);
    }

    /// Words in small letters without accents, one space before, between and after them.
    public static String plain(String text) {
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
