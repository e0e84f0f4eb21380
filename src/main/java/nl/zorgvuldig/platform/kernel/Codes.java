package nl.zorgvuldig.platform.kernel;

import java.util.Locale;

/// Codes of constants in the database, in addresses and in message keys: their name in lower case.
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when `code` is not of this kind
    public static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT));
    }
}
