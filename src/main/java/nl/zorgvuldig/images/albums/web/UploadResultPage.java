package nl.zorgvuldig.images.albums.web;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// What became of one file that was sent.
///
/// @param name of the file, as far as it can be shown
/// @param because why it was not kept; empty when it arrived
public record UploadResultPage(String name, Optional<Sentence> because) {
    private static final int LONGEST = 60;

    static UploadResultPage of(String name, Optional<Sentence> because) {
        return new UploadResultPage(shown(name), because);
    }

    /// Without what cannot be seen or turns the text around.
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
