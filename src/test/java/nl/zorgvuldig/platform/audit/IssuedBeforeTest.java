package nl.zorgvuldig.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.database.embedded.FormerHome;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the version before issued itself, as `src/test/homes/issue` asked it to: whoever kept it checks it
/// with the programs of today.
@Upholds(Clause.CONFIDENTIALITY)
class IssuedBeforeTest {
    private static final Path ISSUED = FormerHome.ISSUED;
    private static final int CHANGED = 100;

    @TempDir
    Path folder = Path.of("");

    private static void good(Answer answer) {
        assertThat(answer.text()).contains("GOED", "GOOD").doesNotContain("FOUT");
        assertThat(answer.status()).isZero();
    }

    @Test
    void a_receipt_a_certificate_exports_and_a_kit_verify() throws IOException {
        for (String name : List.of("receipt.json", "certificate.json", "dossier-log.zip", "log.zip")) {
            good(VerifierInside.OF_EXPORTS.verify(ISSUED.resolve(name)));
        }
        assertThat(Files.readString(ISSUED.resolve("receipt.json"))).contains("\"dpv:ConsentReceipt\"");
        assertThat(Files.readString(ISSUED.resolve("certificate.json"))).contains("\"certificate-of-destruction\"");
        Answer kit = VerifierInside.OF_KITS.verify(ISSUED.resolve("kit.zip"));
        good(kit);
        assertThat(kit.text()).contains("certificates: 1");
    }

    @Test
    void what_was_taken_out_first_is_the_beginning_of_what_was_taken_out_later() {
        String dossier = ISSUED.resolve("dossier-log.zip").toString();
        String log = ISSUED.resolve("log.zip").toString();
        good(VerifierInside.OF_EXPORTS.verify(ISSUED.resolve("log.zip"), "--since", dossier));
        good(VerifierInside.OF_KITS.verify(ISSUED.resolve("kit.zip"), "--since", log));
    }

    @Test
    void with_one_byte_changed_none_of_them_verifies() throws IOException {
        for (String name : List.of("receipt.json", "certificate.json", "dossier-log.zip", "kit.zip")) {
            byte[] file = Files.readAllBytes(ISSUED.resolve(name));
            VerifierInside program = name.startsWith("kit") ? VerifierInside.OF_KITS : VerifierInside.OF_EXPORTS;
            for (int at = 0; at < file.length; at += Math.max(1, file.length / CHANGED)) {
                file[at] ^= 1;
                Answer answer = program.verify(Files.write(folder.resolve(name), file));
                assertThat(answer.status())
                        .as("%s %d %s", name, at, answer.text())
                        .isNotZero();
                file[at] ^= 1;
            }
        }
    }

    @Test
    void a_receipt_with_another_answer_in_it_is_refused() throws IOException {
        String receipt = Files.readString(ISSUED.resolve("receipt.json"));
        String changed = receipt.replace(" granted ", " refused ");
        assertThat(changed).isNotEqualTo(receipt);
        Answer answer =
                VerifierInside.OF_EXPORTS.verify(Files.write(folder.resolve("receipt.json"), changed.getBytes(UTF_8)));
        assertThat(answer.text()).contains("ALTERED_EXPORT", "FOUT");
        assertThat(answer.status()).isEqualTo(1);
    }
}
