package nl.zorgvuldig.oversight.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The adopted policy, in every version. `policy/versions.properties` names each version by its
/// first day, with the SHA-256 of its text: the program does not start if that text was changed
/// afterwards. A new text is a new version.
@Component
@Upholds(Clause.POLICY_FOR_EVERYONE)
public class PolicyText {
    private final List<PolicyVersion> versions;

    @Autowired
    PolicyText() {
        this(listed());
    }

    /// @param listed the first day of each version, with the SHA-256 of its text
    PolicyText(Map<String, String> listed) {
        versions = listed.entrySet().stream()
                .map(entry ->
                        new PolicyVersion(LocalDate.parse(entry.getKey()), text(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(PolicyVersion::since).reversed())
                .toList();
    }

    /// Newest first.
    public List<PolicyVersion> listVersions() {
        return versions;
    }

    public Optional<PolicyVersion> find(LocalDate since) {
        return versions.stream()
                .filter(version -> version.since().equals(since))
                .findFirst();
    }

    /// The version in force on a day: the newest that has begun, or else the first.
    public PolicyVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .findFirst()
                .orElseGet(versions::getLast);
    }

    private static Map<String, String> listed() {
        Properties lines = new Properties();
        try (InputStream file = open("versions.properties")) {
            lines.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(day -> day, lines::getProperty));
    }

    private static String text(String day, String expected) {
        try (InputStream file = open(day + ".txt")) {
            byte[] text = file.readAllBytes();
            byte[] found = MessageDigest.getInstance("SHA-256").digest(text);
            if (!HexFormat.of().formatHex(found).equals(expected)) {
                throw new IllegalStateException("the policy of " + day + " was changed afterwards");
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static InputStream open(String name) {
        InputStream file = PolicyText.class.getResourceAsStream("/policy/" + name);
        if (file == null) {
            throw new IllegalStateException("missing: policy/" + name);
        }
        return file;
    }

    /// A version of the policy as the board adopted it.
    ///
    /// @param since first day on which it is in force
    /// @param text the whole text, word for word, in Dutch
    public record PolicyVersion(LocalDate since, String text) {
        /// The board that adopted the text first, and is named in it.
        private static final String FIRST = "Wonderwijs";

        /// The text word for word, with the given board's name in place of the first board's.
        public String textOf(String board) {
            return text.replace("op " + FIRST + " scholen", "op scholen van " + board)
                    .replace(FIRST, board);
        }
    }
}
