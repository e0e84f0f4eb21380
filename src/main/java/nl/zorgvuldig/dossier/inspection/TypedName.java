package nl.zorgvuldig.dossier.inspection;

import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Name that somebody types as a signature, on the supervisor's device: case, accents and spaces do
/// not count.
public final class TypedName {
    private TypedName() {}

    public static boolean same(String typed, PersonName name) {
        return plain(typed).equals(plain(name.full()));
    }

    private static String plain(String name) {
        return NameLetters.plain(name).replaceAll("[^\\p{L}]+", "");
    }
}
