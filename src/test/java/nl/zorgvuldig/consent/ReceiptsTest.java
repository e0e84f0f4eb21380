package nl.zorgvuldig.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.audit.VerifierProgram;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer leaves for whoever gave it: a proof that holds without the school, and that tells
/// nothing of anybody else.
class ReceiptsTest {
    @TempDir
    Path folder;

    private final ConsentBoard here = new ConsentBoard();

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void a_receipt_verifies_without_the_program() {
        String json = json(receipt(here.mother, given(here.mother, Choice.GRANTED)));

        VerifierProgram.Answer answer =
                new VerifierProgram(folder).verifyFromSource("toestemming.json", json.getBytes(UTF_8));

        assertThat(answer.text()).contains("GOED").contains(" granted " + here.mother);
        assertThat(answer.status()).isZero();
    }

    @Test
    void any_change_to_a_receipt_is_seen() {
        Receipt receipt = receipt(here.mother, given(here.mother, Choice.REFUSED));
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
        String mine = json(receipt(here.mother, given(here.mother, Choice.GRANTED)));
        ConsentBoard elsewhere = new ConsentBoard();
        AnswerId id = stored(elsewhere.answers(elsewhere.mother, elsewhere.pupil, elsewhere.answer(Choice.GRANTED)));
        elsewhere.part(AuditLog.class).seal(elsewhere.board);
        String theirs = elsewhere.as(
                elsewhere.mother,
                () -> write(here.part(Receipts.class)
                        .find(elsewhere.guardian(elsewhere.mother), id)
                        .orElseThrow()));

        String mixed = mine.substring(0, mine.indexOf("\"seal\"")) + theirs.substring(theirs.indexOf("\"seal\""));
        assertThat(verify(mixed).text()).contains("FOREIGN_KEY");
    }

    @Test
    void a_receipt_whose_line_is_not_sealed_says_not_yet() {
        Receipt proven = receipt(here.mother, given(here.mother, Choice.GRANTED));
        String head =
                String.join("\n", proven.logged().export().lines().limit(4).toList()) + "\n";
        EventId line = new EventId(Id.next(here.program.clock()));

        VerifierProgram.Answer answer = verify(json(with(proven, new LoggedLine.NotYet(line, proven.made(), head))));

        assertThat(answer.text()).contains("NOT YET");
        assertThat(answer.status()).isEqualTo(3);
    }

    @Test
    void an_answer_that_somebody_changed_in_the_database_has_no_proof_any_more() {
        AnswerId id = given(here.mother, Choice.REFUSED);
        assertThat(receipt(here.mother, id).logged()).isInstanceOf(LoggedLine.Proven.class);

        here.program
                .superuser("zorgvuldig")
                .sql("update consent.answer set choice = 'granted' where board = :b and id = :id")
                .param("b", here.board.value())
                .param("id", id.value())
                .update();

        Receipt changed = receipt(here.mother, id);
        assertThat(changed.logged()).isInstanceOf(LoggedLine.None.class);
        assertThat(verify(json(changed)).status()).isEqualTo(3);
    }

    @Test
    void nobody_gets_the_receipt_of_somebody_else_and_it_tells_nothing_of_others() {
        AnswerId mothers = given(here.mother, Choice.GRANTED);
        given(here.father, Choice.REFUSED);

        for (PersonId other : List.of(here.father, here.head, here.bestuur)) {
            assertThat(find(other, mothers)).isEmpty();
        }
        assertThat(find(here.mother, new AnswerId(UUID.randomUUID()))).isEmpty();
        assertThat(json(receipt(here.mother, mothers)))
                .doesNotContain(here.father.toString())
                .doesNotContain("Refused");
    }

    private AnswerId given(PersonId person, Choice choice) {
        AnswerId id = stored(here.answers(person, here.pupil, here.answer(choice)));
        here.part(AuditLog.class).seal(here.board);
        return id;
    }

    private static AnswerId stored(Answered answered) {
        return ((Answered.Done) answered).stored().getFirst().id();
    }

    private java.util.Optional<Receipt> find(PersonId person, AnswerId id) {
        return here.as(person, () -> here.part(Receipts.class).find(here.guardian(person), id));
    }

    private Receipt receipt(PersonId person, AnswerId id) {
        return find(person, id).orElseThrow();
    }

    private String json(Receipt receipt) {
        return here.as(receipt.answer().person(), () -> write(receipt));
    }

    private String write(Receipt receipt) {
        return new String(here.part(ReceiptDocument.class).write(receipt), UTF_8);
    }

    private VerifierProgram.Answer verify(String json, String... options) {
        return new VerifierProgram(folder).verify("bewijs.json", json.getBytes(UTF_8), options);
    }

    private static Receipt with(Receipt receipt, LoggedLine logged) {
        return new Receipt(
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
