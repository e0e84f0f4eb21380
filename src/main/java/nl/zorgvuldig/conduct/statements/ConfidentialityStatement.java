package nl.zorgvuldig.conduct.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One version of the board's confidentiality statement. Its text is immutable: a different text is
/// another version.
///
/// @param version 1 and up
/// @param since the first day on which staff must have signed it
/// @param dutch the text to sign, in paragraphs separated by an empty line
/// @param english the same for readers of English; may be empty
public record ConfidentialityStatement(
        int version, LocalDate since, String dutch, String english, PersonId publishedBy, Instant publishedAt) {

    /// The paragraphs in the reader's language, as far as the board wrote them.
    public List<String> paragraphs(String language) {
        String text = language.equals("en") && !english.isEmpty() ? english : dutch;
        return List.of(text.split("\n\\s*\n"));
    }

    /// Fingerprint to which a signature is bound: SHA-256 over version, first day and both texts,
    /// as 64 hexadecimal digits.
    public String fingerprint() {
        String all = String.join("\n\u0000\n", "" + version, since.toString(), dutch, english);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
