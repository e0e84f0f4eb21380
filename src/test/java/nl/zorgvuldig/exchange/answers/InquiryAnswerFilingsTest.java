package nl.zorgvuldig.exchange.answers;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.documents.PreparedDocument;
import nl.zorgvuldig.exchange.AskingTest;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeDesk;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An answer comes into the dossier whole or not at all, holds nobody up, and is looked through
/// like any other document.
class InquiryAnswerFilingsTest {
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
        InquiryAnswerFilings filings = desk.demo.part(InquiryAnswerFilings.class);

        Outcome<PreparedDocument> held =
                program(desk, () -> filings.hold(asked, AskingTest.file(folder, SampleDocuments.pdf(1))));
        PreparedDocument ready = ((Outcome.Done<PreparedDocument>) held).made();
        desk.answer(desk.second, new DisclosureId(id.value()), ConsentChoice.WITHDRAWN);
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
        InquiryAnswers answers = desk.demo.part(InquiryAnswers.class);

        assertThat(answers.take(link.address(), AskingTest.file(folder, SampleDocuments.docx("BSN 111222333"))))
                .isInstanceOf(InquiryAnswers.Answer.Objected.class);
        assertThat(desk.dossier().documents()).hasSize(before);
        assertThat(answers.take(link.address(), AskingTest.file(folder, SampleDocuments.docx("Leest vlot."))))
                .isInstanceOf(InquiryAnswers.Answer.Taken.class);
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
                        .part(InquiryAnswerFilings.class)
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
