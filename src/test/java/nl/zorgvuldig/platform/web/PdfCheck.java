package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// Has a PDF judged by the checker that archives use.
public final class PdfCheck {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfCheck() {}

    public static void isPdfA(byte[] pdf) {
        conforms(pdf, PDFAFlavour.PDFA_2_A);
    }

    private static void conforms(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> wrong = result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .toList();
            assertThat(wrong).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
