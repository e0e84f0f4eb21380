package nl.zorgvuldig.privacy.retention.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.KitProgram;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.audit.VerifierProgram;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.LeftPupil;
import nl.zorgvuldig.privacy.retention.destruction.RetentionVisibilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class DestructionCertificateTest {
    @TempDir
    Path folder;

    private final LeftPupil one = new LeftPupil(2);
    private final AuditLog log = one.part(AuditLog.class);

    private DestructionCertificate destroyed() {
        one.approve(PupilDataPart.DOSSIER);
        one.asProgram(() -> one.part(DestructionRun.class).go());
        log.seal(one.board);
        return one.as(one.head, () -> {
            DestructionCertificates door = one.part(DestructionCertificates.class);
            Destruction last = door.list(one.part(RetentionVisibilities.class).of(one.head))
                    .getFirst();
            return door.find(last.id()).orElseThrow();
        });
    }

    private byte[] written(DestructionCertificate certificate) {
        return one.as(
                one.head, () -> one.part(DestructionCertificateDocument.class).write(certificate));
    }

    private VerifierProgram.Answer verify(byte[] json) {
        return new VerifierProgram(folder).verify("certificate.json", json);
    }

    @Test
    void it_verifies_without_a_database_and_names_nobody() {
        DestructionCertificate certificate = destroyed();
        byte[] json = written(certificate);
        VerifierProgram.Answer answer = new VerifierProgram(folder).verifyFromSource("certificate.json", json);

        assertThat(answer.text()).contains("GOED").contains(certificate.line());
        assertThat(answer.status()).isZero();
        assertThat(new String(json, UTF_8))
                .contains("PUPIL_DOSSIER", "keyDestroyedAt", "lastEpochThatHeldIt")
                .doesNotContain(one.pupil.toString(), LeftPupil.MARKER, one.father.toString());
        assertThat(certificate.shown()).contains("2 jaar", "De Esdoorn", "(tijdvak ");
        assertThat(certificate.logged()).isInstanceOf(LoggedEventProof.Proven.class);
        byte[] pdf = one.part(PdfPrinter.class)
                .print(
                        "privacy/retention/certificates/certificate",
                        certificate,
                        new MessageCatalog().in(Language.DUTCH));
        PdfCheck.isPdfA(pdf);
    }

    @Test
    void it_stands_in_the_kit_of_the_board_and_verifies_there() throws IOException {
        DestructionCertificate certificate = destroyed();
        Path zip = folder.resolve("kit.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            one.part(VerificationKits.class).make(one.board, out);
        }
        VerifierProgram.Answer answer = KitProgram.verify(zip);
        assertThat(answer.text()).contains("GOED", "certificates: 1");
        assertThat(answer.status()).isZero();
        Path kit = KitProgram.unpack(zip, folder.resolve("kit"));
        String name = "certificates/" + certificate.destruction().id() + ".json";
        assertThat(kit.resolve(name)).content().contains(certificate.line());
    }

    @Test
    void one_that_was_changed_does_not_verify() {
        String json = new String(written(destroyed()), UTF_8);
        for (String changed : new String[] {
            json.replace("\"2 years\"", "\"1 years\""),
            json.replace("De Esdoorn", "De Eik"),
            json.replaceFirst("zorgvuldig-certificate-1 ", "zorgvuldig-certificate-1  ")
        }) {
            assertThat(changed).isNotEqualTo(json);
            assertThat(verify(changed.getBytes(UTF_8)).status()).isEqualTo(1);
        }
    }

    @Test
    void one_that_was_never_issued_and_a_destruction_that_never_ran_look_different() {
        DestructionCertificate genuine = destroyed();
        String line = genuine.line().replace(" dossier ", " register ");
        DestructionCertificate neverIssued = with(genuine, line, genuine.logged());
        assertThat(verify(written(neverIssued)).text()).contains("NOT_ISSUED").doesNotContain("NOT_DESTROYED");

        Destruction.Number number = new Destruction.Number(Id.next(Clock.systemUTC()));
        String forged = genuine.line().replace(genuine.destruction().id().toString(), "" + number);
        log.append(AuditEvent.of(
                        one.program.clock(),
                        new Acting(one.board, PersonId.PROGRAM, HoldingActs.RETAIN, one.today),
                        DESTRUCTION_AFTER_TWO_YEARS,
                        AuditOutcome.DONE,
                        "certified")
                .about(number)
                .through(DestructionCertificateLine.mark(forged)));
        log.seal(one.board);
        LoggedEventProof issued =
                one.asProgram(() -> log.findAll(number.value(), DestructionCertificateLine.mark(forged)));
        assertThat(verify(written(with(genuine, forged, issued))).text())
                .contains("NOT_DESTROYED")
                .doesNotContain("NOT_ISSUED");
    }

    private static DestructionCertificate with(
            DestructionCertificate certificate, String line, LoggedEventProof logged) {
        return new DestructionCertificate(
                certificate.destruction(),
                certificate.counts(),
                certificate.shown(),
                line,
                certificate.approver(),
                certificate.school(),
                certificate.board(),
                logged,
                certificate.fingerprint(),
                certificate.made());
    }
}
