package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.PreparedDocument;
import nl.zorgvuldig.files.SampleDocuments;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An answer comes into the dossier whole or not at all, holds nobody up, and is looked through
/// like any other document.
class AnswerFilingsTest {
    @TempDir
    private Path folder;

    @Test
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    void a_file_that_is_looked_at_holds_nobody_up_and_a_withdrawal_meanwhile_keeps_it_out() {
        ExchangeDesk desk = new ExchangeDesk(16);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        AskingTest.mailed(desk, id);
        InquiryFile asked = AskingTest.file(desk, id);
        int link = asked.last(InquiryEvent.Sent.class).orElseThrow().number();
        int before = desk.dossier().documents().size();
        AnswerFilings filings = desk.demo.part(AnswerFilings.class);

        Outcome<PreparedDocument> held =
                program(desk, () -> filings.hold(asked, AskingTest.file(folder, SampleDocuments.pdf(1))));
        PreparedDocument ready = ((Outcome.Done<PreparedDocument>) held).made();
        desk.answer(desk.second, new DisclosureId(id.value()), Choice.WITHDRAWN);
        assertThat(program(desk, () -> filings.enter(id, link, ready))).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.dossier().documents()).hasSize(before);
        assertThat(AskingTest.file(desk, id).last(InquiryEvent.Filed.class)).isEmpty();
    }

    @Test
    @Upholds({FROM_THIRD_PARTIES_AFTER_CONSENT, NECESSARY_FOR_GUIDANCE})
    void an_answer_with_a_citizen_number_in_it_is_not_kept() {
        ExchangeDesk desk = new ExchangeDesk(16);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.MAIL);
        AskingTest.agree(desk, id);
        Inquiries.Sent.Mailed link = AskingTest.mailed(desk, id);
        int before = desk.dossier().documents().size();
        Answers answers = desk.demo.part(Answers.class);

        assertThat(answers.take(link.address(), AskingTest.file(folder, SampleDocuments.docx("BSN 111222333"))))
                .isInstanceOf(Answers.Answer.Objected.class);
        assertThat(desk.dossier().documents()).hasSize(before);
        assertThat(answers.take(link.address(), AskingTest.file(folder, SampleDocuments.docx("Leest vlot."))))
                .isInstanceOf(Answers.Answer.Taken.class);
        assertThat(desk.dossier().documents()).hasSize(before + 1);
    }

    @Test
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    void what_comes_on_paper_is_entered_once_with_its_step_and_after_five_no_more() {
        ExchangeDesk desk = new ExchangeDesk(16);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        AskingTest.agree(desk, id);
        FormId form = FormId.next(desk.demo.clock());
        assertThat(enter(desk, id, form)).as("not sent").isInstanceOf(Outcome.Rejected.class);
        assertThat(AskingTest.send(desk, id)).isEqualTo(Outcome.done(new Inquiries.Sent.OnPaper()));
        int before = desk.dossier().documents().size();

        Outcome<DocumentId> once = enter(desk, id, form);
        assertThat(once).isInstanceOf(Outcome.Done.class);
        assertThat(enter(desk, id, form)).as("the same form").isEqualTo(once);
        for (int more = 0; more < 4; more++) {
            assertThat(enter(desk, id, FormId.next(desk.demo.clock()))).isInstanceOf(Outcome.Done.class);
        }
        assertThat(enter(desk, id, FormId.next(desk.demo.clock())))
                .as("a sixth")
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.dossier().documents()).hasSize(before + 5);
        assertThat(AskingTest.file(desk, id).count(InquiryEvent.Filed.class)).isEqualTo(5);
    }

    private Outcome<DocumentId> enter(ExchangeDesk desk, InquiryId id, FormId form) {
        InquiryFile file = AskingTest.file(desk, id);
        Path sent = AskingTest.file(folder, SampleDocuments.docx("Leest vlot."));
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(AnswerFilings.class)
                        .enter(
                                desk.key(desk.head, DossierActs.WRITE),
                                desk.key(desk.head, ExchangeActs.PREPARE_EXCHANGE),
                                file,
                                form,
                                desk.demo.part(Inquiries.class).support(file),
                                sent));
    }

    private static <T> T program(ExchangeDesk desk, Supplier<T> what) {
        return desk.demo.part(Boards.class).program(desk.demo.board()).call(what);
    }
}
