package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.audit.VerifierProgram.Answer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What was exported and issued once verifies for ever: kept as the program of November 2026 made
/// it, before zip files were read strictly and take-overs stood in the log.
@Upholds(Clause.CONFIDENTIALITY)
class FirstFormTest {
    private static final Path KEPT = Path.of("src/test/resources/verifier/first-form");

    private static void good(Answer answer) {
        assertThat(answer.text()).contains("GOED", "GOOD").doesNotContain("FOUT");
        assertThat(answer.status()).isZero();
    }

    @Test
    void exports_receipts_and_certificates_of_before_verify() {
        for (String name :
                List.of("export.zip", "export-about.zip", "export-earlier.zip", "receipt.json", "certificate.json")) {
            good(VerifierInside.OF_EXPORTS.verify(KEPT.resolve(name)));
        }
    }

    @Test
    void kits_of_before_verify_and_what_is_older_than_the_log_is_told() {
        for (String name : List.of("kit-of-each.zip", "kit-of-answers.zip", "kit-of-destroyed.zip")) {
            good(VerifierInside.OF_KITS.verify(KEPT.resolve(name)));
        }
        assertThat(VerifierInside.OF_KITS
                        .verify(KEPT.resolve("kit-of-answers.zip"))
                        .text())
                .contains("answers.txt: 1 van voor het logboek, niet te bewijzen");
    }

    @Test
    void what_was_kept_before_is_compared_in_each_form() {
        for (String earlier : List.of("export-earlier.zip", "checkpoint.txt")) {
            String since = KEPT.resolve(earlier).toString();
            for (String name : List.of("export.zip", "export-about.zip")) {
                good(VerifierInside.OF_EXPORTS.verify(KEPT.resolve(name), "--since", since));
            }
        }
        Path kit = KEPT.resolve("kit-of-each.zip");
        good(VerifierInside.OF_KITS.verify(kit, "--since", kit.toString()));
    }
}
