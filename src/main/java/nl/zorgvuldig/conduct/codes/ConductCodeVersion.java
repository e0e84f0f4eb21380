package nl.zorgvuldig.conduct.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.zorgvuldig.conduct.codes.ConductCodeVersions.CodeDraft;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// One version of a policy document. Its text is immutable: a different text is another version.
///
/// @param version 1 and up; numbers of withdrawn versions are not reused
/// @param since the day on which it is delivered, and from which it counts
/// @param summary what is different from the previous version; for the first, what it is about
/// @param words in paragraphs separated by an empty line
public record ConductCodeVersion(
        ConductCodeId code,
        int version,
        ConductCodeChangeWeight weight,
        LocalDate since,
        String title,
        String summary,
        String words,
        PersonId publishedBy,
        Instant publishedAt) {

    public List<String> paragraphs() {
        return List.of(words.split("\n\\s*\n"));
    }

    public List<String> changes() {
        return List.of(summary.split("\n\\s*\n"));
    }

    /// Whether it equals the draft, word for word.
    boolean fulfils(CodeDraft wish) {
        return new CodeDraft(code, weight, since, title, summary, words).equals(wish);
    }

    /// Everything a receipt covers, as one text.
    public String shown() {
        return String.join("\n", title, version + " " + since, summary, words) + "\n";
    }

    /// SHA-256 of [#shown], as 64 hexadecimal digits.
    public String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(shown().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }
}
