package nl.zorgvuldig.consent.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.audit.VerifierProgram;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer leaves for whoever gave it: a proof that holds without the school, and that tells
/// nothing of anybody else.
class ConsentReceiptsTest {
    @TempDir
    Path folder;

    private final ConsentBoard here = new ConsentBoard();

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_receipt_verifies_without_the_program() {
        String json = json(receipt(here.mother, given(here.mother, ConsentChoice.GRANTED)));

        VerifierProgram.Answer answer =
                new VerifierProgram(folder).verifyFromSource("toestemming.json", json.getBytes(UTF_8));

        assertThat(answer.text()).contains("GOED").contains(" granted " + here.mother);
        assertThat(answer.status()).isZero();
    }

    @Test
    void any_change_to_a_receipt_is_seen() {
        ConsentReceipt receipt = receipt(here.mother, given(here.mother, ConsentChoice.REFUSED));
        String json = json(receipt);

        for (String changed : List.of(
                json.replace(" refused ", " granted "),
                json.replace("dpv:ConsentRefused", "dpv:ConsentGiven"),
                json.replaceFirst("\"shown\" : \".", "\"shown\" : \"X"),
                json.replace("\"none\"", "\"some\"").replace("proven ", "proved "),
                json.replace("\n}\n", ",\n  \"more\" : \"\"\n}\n"))) {
            assertThat(changed).isNotEqualTo(json);
            VerifierProgram.Answer answer = verify(changed);
            assertThat(answer.status()).as(answer.text()).isEqualTo(1);
            assertThat(answer.text()).contains("FOUT");
        }
        assertThat(verify("{}").status()).isEqualTo(2);
        assertThat(verify(json, "--key", "00".repeat(32)).text()).contains("FOREIGN_KEY");
        assertThat(verify(json, "--key", receipt.fingerprint()).status()).isZero();
    }

    @Test
    void a_receipt_signed_by_another_log_does_not_pass_for_this_one() {
        String mine = json(receipt(here.mother, given(here.mother, ConsentChoice.GRANTED)));
        ConsentBoard elsewhere = new ConsentBoard();
        ConsentAnswerId id =
                stored(elsewhere.answers(elsewhere.mother, elsewhere.pupil, elsewhere.answer(ConsentChoice.GRANTED)));
        elsewhere.part(AuditLog.class).seal(elsewhere.board);
        String theirs = elsewhere.as(
                elsewhere.mother,
                () -> write(here.part(ConsentReceipts.class)
                        .find(elsewhere.guardian(elsewhere.mother), id)
                        .orElseThrow()));

        String mixed = mine.substring(0, mine.indexOf("\"seal\"")) + theirs.substring(theirs.indexOf("\"seal\""));
        assertThat(verify(mixed).text()).contains("FOREIGN_KEY");
    }

    @Test
    void a_receipt_whose_line_is_not_sealed_says_not_yet() {
        ConsentReceipt proven = receipt(here.mother, given(here.mother, ConsentChoice.GRANTED));
        String head =
                String.join("\n", proven.logged().export().lines().limit(4).toList()) + "\n";
        EventId line = new EventId(Id.next(here.program.clock()));

        VerifierProgram.Answer answer =
                verify(json(with(proven, new LoggedEventProof.NotYet(line, proven.made(), head))));

        assertThat(answer.text()).contains("NOT YET");
        assertThat(answer.status()).isEqualTo(3);
    }

    @Test
    void an_answer_that_somebody_changed_in_the_database_has_no_proof_any_more() {
        ConsentAnswerId id = given(here.mother, ConsentChoice.REFUSED);
        assertThat(receipt(here.mother, id).logged()).isInstanceOf(LoggedEventProof.Proven.class);

        here.program
                .superuser("zorgvuldig")
                .sql("update consent.answer set choice = 'granted' where board = :b and id = :id")
                .param("b", here.board.value())
                .param("id", id.value())
                .update();

        ConsentReceipt changed = receipt(here.mother, id);
        assertThat(changed.logged()).isInstanceOf(LoggedEventProof.None.class);
        assertThat(verify(json(changed)).status()).isEqualTo(3);
    }

    @Test
    void nobody_gets_the_receipt_of_somebody_else_and_it_tells_nothing_of_others() {
        ConsentAnswerId mothers = given(here.mother, ConsentChoice.GRANTED);
        given(here.father, ConsentChoice.REFUSED);

        for (PersonId other : List.of(here.father, here.head, here.bestuur)) {
            assertThat(find(other, mothers)).isEmpty();
        }
        assertThat(find(here.mother, new ConsentAnswerId(UUID.randomUUID()))).isEmpty();
        assertThat(json(receipt(here.mother, mothers)))
                .doesNotContain(here.father.toString())
                .doesNotContain("Refused");
    }

    private ConsentAnswerId given(PersonId person, ConsentChoice choice) {
        ConsentAnswerId id = stored(here.answers(person, here.pupil, here.answer(choice)));
        here.part(AuditLog.class).seal(here.board);
        return id;
    }

    private static ConsentAnswerId stored(AnswerResult answered) {
        return ((AnswerResult.Done) answered).stored().getFirst().id();
    }

    private java.util.Optional<ConsentReceipt> find(PersonId person, ConsentAnswerId id) {
        return here.as(person, () -> here.part(ConsentReceipts.class).find(here.guardian(person), id));
    }

    private ConsentReceipt receipt(PersonId person, ConsentAnswerId id) {
        return find(person, id).orElseThrow();
    }

    private String json(ConsentReceipt receipt) {
        return here.as(receipt.answer().person(), () -> write(receipt));
    }

    private String write(ConsentReceipt receipt) {
        return new String(here.part(ConsentReceiptDocument.class).write(receipt), UTF_8);
    }

    private VerifierProgram.Answer verify(String json, String... options) {
        return new VerifierProgram(folder).verify("bewijs.json", json.getBytes(UTF_8), options);
    }

    private static ConsentReceipt with(ConsentReceipt receipt, LoggedEventProof logged) {
        return new ConsentReceipt(
                receipt.answer(),
                receipt.kind(),
                receipt.words(),
                receipt.shown(),
                receipt.pupil(),
                receipt.person(),
                receipt.board(),
                receipt.controller(),
                receipt.school(),
                receipt.head(),
                receipt.officer(),
                receipt.until(),
                receipt.line(),
                logged,
                receipt.fingerprint(),
                receipt.made());
    }
}
