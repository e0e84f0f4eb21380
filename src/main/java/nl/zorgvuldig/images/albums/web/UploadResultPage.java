package nl.zorgvuldig.images.albums.web;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Result of one uploaded file.
///
/// @param name of the file, as far as it can be shown
/// @param because why it was not stored; empty when it was
public record UploadResultPage(String name, Optional<Sentence> because) {
    private static final int LONGEST = 60;

    static UploadResultPage of(String name, Optional<Sentence> because) {
        return new UploadResultPage(shown(name), because);
    }

    /// The name without invisible characters and those that reverse the direction of text.
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        return shown.isEmpty() ? "?" : shown.toString();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
