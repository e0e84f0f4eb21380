package nl.zorgvuldig.conduct.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// The board's statement of confidentiality in one version. Its words are never changed: other
/// words are another version.
///
/// @param version 1 and up
/// @param since the first day on which staff must have signed it
/// @param dutch what is signed, in paragraphs with an empty line between them
/// @param english the same for who reads English; may be empty
public record ConfidentialityStatement(
        int version, LocalDate since, String dutch, String english, PersonId publishedBy, Instant publishedAt) {

    /// In the reader's language as far as the board wrote it.
    public List<String> paragraphs(String language) {
        String text = language.equals("en") && !english.isEmpty() ? english : dutch;
        return List.of(text.split("\n\\s*\n"));
    }

    /// What a signature is bound to: SHA-256 over version, first day and both texts, as 64
    /// hexadecimal digits.
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
