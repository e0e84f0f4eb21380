package nl.zorgvuldig.platform.files.examination;

import java.util.Locale;

/// Classification of the targets that a document refers to.
final class DocumentLinks {
    private DocumentLinks() {}

    /// An ordinary link: followed only when somebody clicks on it, and only to a page or a mail
    /// address.
    static boolean ordinary(String target) {
        String plain = target.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || plain.startsWith("#")
                || plain.startsWith("http://")
                || plain.startsWith("https://")
                || plain.startsWith("mailto:");
    }

    /// A target in the same document: no scheme, no other machine, no other folder.
    static boolean inside(String target) {
        String plain = target.strip();
        return !plain.startsWith("//")
                && !plain.contains(":")
                && !plain.contains("\\")
                && !plain.contains("%")
                && !plain.matches("(.*/)?\\.\\.(/.*)?");
    }
}
