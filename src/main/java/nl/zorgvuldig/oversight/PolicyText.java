package nl.zorgvuldig.oversight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The policy as adopted, every version kept. `policy/versions.properties` names each version by
/// its first day, with the SHA-256 of its text: the program does not start when the text of a
/// version was changed afterwards. A new text is a new version.
@Component
@Upholds(Clause.POLICY_FOR_EVERYONE)
public class PolicyText {
    private final List<PolicyVersion> versions;

    PolicyText() {
        Properties listed = new Properties();
        try (InputStream file = open("versions.properties")) {
            listed.load(file);
            List<PolicyVersion> read = new ArrayList<>();
            for (String day : listed.stringPropertyNames()) {
                read.add(
                        new PolicyVersion(
                                LocalDate.parse(day), read(day, listed.getProperty(day))));
            }
            read.sort(Comparator.comparing(PolicyVersion::since).reversed());
            versions = List.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Newest first.
    public List<PolicyVersion> listVersions() {
        return versions;
    }

    public Optional<PolicyVersion> find(LocalDate since) {
        return versions.stream().filter(version -> version.since().equals(since)).findFirst();
    }

    /// The version that holds on a day: the newest that has begun, or the first one there is.
    public PolicyVersion on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .findFirst()
                .orElseGet(versions::getLast);
    }

    private static String read(String day, String expected) throws IOException {
        try (InputStream file = open(day + ".txt")) {
            byte[] text = file.readAllBytes();
            String found =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            if (!found.equals(expected)) {
                throw new IllegalStateException(
                        "the policy of " + day + " was changed after it was adopted");
            }
            return new String(text, StandardCharsets.UTF_8);
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
}
