package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;

/// Reads all code that makes a message: every code in it that is the kind of a message has words,
/// which stand on the page with what was sent.
class MailKindsTest {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void every_kind_of_message_has_words() {
        Set<String> without = codes();
        assertThat(without).hasSizeGreaterThan(40);
        without.removeIf(kind -> new MessageCatalog().in(Language.DUTCH).has("mail.kind." + kind));
        assertThat(without).isEmpty();
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("MailMessage.of(")
                        || source.contains("BilingualMail bilingual")
                        || source.contains("mail.Reminder;")
                        || source.contains("enum ConsentRequestMessage")) {
                    CODE.matcher(source).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }
}
