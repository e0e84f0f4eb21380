package nl.zorgvuldig.platform.web.language;

import java.util.Locale;
import java.util.Optional;

/// Language in which everything a reader sees is written. Dutch unless the reader chose otherwise.
public enum Language {
    DUTCH("nl", ""),
    ENGLISH("en", "_en");

    private final String tag;
    private final String suffix;

    Language(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
    }

    /// The tag used in `lang` attributes, in `?taal=` and in the cookie.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.of(tag);
    }

    /// Suffix between a module's name and `.properties` in the name of its message file.
    String suffix() {
        return suffix;
    }

    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
