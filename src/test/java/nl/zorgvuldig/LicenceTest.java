package nl.zorgvuldig;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The program is given under the EUPL, version 1.2: its whole text stands in the root, and what
/// reads the pom finds it named.
class LicenceTest {
    /// Of the text as github.com/github/choosealicense.com has it (`_licenses/eupl-1.2.txt`, commit
    /// aed28f9), with each run of blanks and new lines as one blank.
    private static final String EUPL = "7481f0517e025d6dbba598a38d4600f50902b8b1ce3db7412ad0110651f8b205";

    @Test
    void the_text_of_the_licence_is_whole() throws IOException, GeneralSecurityException {
        String text =
                Files.readString(Path.of("LICENSE")).replaceAll("\\s+", " ").strip();
        assertThat(text).startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2 EUPL © the European Union 2007, 2016");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(EUPL);
    }

    @Test
    void the_pom_and_the_readme_name_it() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<licenses>\\s*<license>\\s*<name>EUPL-1\\.2</name>");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("Licensed under the EUPL, version 1.2: [LICENSE](LICENSE)");
    }
}
