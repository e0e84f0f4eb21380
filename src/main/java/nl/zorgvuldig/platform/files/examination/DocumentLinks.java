package nl.zorgvuldig.platform.files.examination;

import java.util.Locale;

/// Where a document points to.
final class DocumentLinks {
    private DocumentLinks() {}

    /// What a reader follows only when somebody clicks on it, and only to a page or a mail: an
    /// ordinary link.
    static boolean ordinary(String target) {
        String plain = target.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || plain.startsWith("#")
                || plain.startsWith("http://")
                || plain.startsWith("https://")
                || plain.startsWith("mailto:");
    }

    /// Something in the same document: no scheme, no other machine, no other folder.
    static boolean inside(String target) {
        String plain = target.strip();
        return !plain.startsWith("//")
                && !plain.contains(":")
                && !plain.contains("\\")
                && !plain.contains("%")
                && !plain.matches("(.*/)?\\.\\.(/.*)?");
    }
}
