package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.answers.InquiryAnswerFilings;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGroundDecision;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.platform.files.SampleDocuments;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who take a step with the same before them, one does: at the doors [PackageAssembly], [DisclosureDispatch],
/// [PackageOpenings], [Inquiries], [InquiryAnswerFilings], [Disclosures] and [LegalGrounds].
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class StepsAtOnceTest {
    private static final String STEP = "exchange.step";
    private static final String INQUIRY_STEP = "exchange.inquiry_step";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_fixed_sent_and_stopped_twice_at_once_is_so_once(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(64);
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Leest vlot."));
        DisclosureFile prepared = desk.file(id);
        one(way.on("exchange.package", () -> desk.fix(prepared), () -> desk.fix(prepared)));
        desk.work();
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        List<Outcome<DisclosureDispatch.Sent>> sent = way.on(STEP, () -> desk.send(id), () -> desk.send(id));
        assertThat(sent).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(sent).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        one(way.on(STEP, () -> desk.stop(id), () -> desk.stop(id)));
        assertThat(count(desk, id, DisclosureEvent.Sent.class)).isOne();
        assertThat(count(desk, id, DisclosureEvent.Stopped.class)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_package_opened_by_two_at_once_is_opened_by_one_and_the_other_tries_again(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(64);
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Leest vlot."));
        desk.fix(id);
        desk.work();
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        DisclosureDispatch.Sent link = desk.sent(id);
        List<PackageOpenings.Answer> answers =
                way.on(STEP, () -> desk.open(link, link.code()), () -> desk.open(link, link.code()));
        assertThat(answers).hasAtLeastOneElementOfType(PackageOpenings.Answer.Content.class);
        answers.stream()
                .filter(PackageOpenings.Answer.Content.class::isInstance)
                .map(PackageOpenings.Answer.Content.class::cast)
                .forEach(content -> GivingTest.close(content.stream()));
        assertThat(count(desk, id, DisclosureEvent.Opened.class))
                .isEqualTo(answers.stream()
                        .filter(PackageOpenings.Answer.Content.class::isInstance)
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void a_question_sent_and_stopped_twice_at_once_is_so_once(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(65);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        AskingTest.agree(desk, id);
        List<Outcome<Inquiries.Sent>> sent =
                way.on(INQUIRY_STEP, () -> AskingTest.send(desk, id), () -> AskingTest.send(desk, id));
        assertThat(sent).contains(Outcome.done(new Inquiries.Sent.OnPaper()));
        assertThat(sent).hasAtLeastOneElementOfType(Outcome.Conflict.class);
        one(way.on(INQUIRY_STEP, () -> AskingTest.stop(desk, id), () -> AskingTest.stop(desk, id)));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_on_paper_entered_twice_at_once_stands_once(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(65);
        InquiryId id = AskingTest.prepared(desk, Inquiry.Way.LETTER);
        AskingTest.agree(desk, id);
        AskingTest.send(desk, id);
        FormId form = FormId.next(desk.demo.clock());
        InquiryFile file = AskingTest.file(desk, id);
        int before = desk.dossier().documents().size();
        List<Outcome<DocumentId>> added =
                way.on("dossier.confidentiality", () -> enter(desk, file, form), () -> enter(desk, file, form));
        assertThat(added).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(added.getFirst()).isEqualTo(added.getLast());
        assertThat(desk.dossier().documents()).hasSize(before + 1);
        assertThat(AskingTest.file(desk, id).count(InquiryEvent.Filed.class)).isOne();

        InquiryFile again = AskingTest.file(desk, id);
        way.on(INQUIRY_STEP, () -> enter(desk, again, FormId.next(desk.demo.clock())), () -> AskingTest.stop(desk, id));
        assertThat(desk.dossier().documents())
                .hasSize(before + (int) AskingTest.file(desk, id).count(InquiryEvent.Filed.class));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_prepared_twice_at_once_with_one_form_stands_once(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(64);
        FormId form = FormId.next(desk.demo.clock());
        DossierItemId entry = desk.write("Leest vlot.");
        List<Outcome<DisclosureId>> prepared = way.on(
                "exchange.disclosure",
                () -> desk.prepare(form, new DisclosureBasis.Consent(), entry),
                () -> desk.prepare(form, new DisclosureBasis.Consent(), entry));
        assertThat(prepared).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(prepared.getFirst()).isEqualTo(prepared.getLast());
        desk.stop(ExchangeDesk.made(prepared.getFirst()));
    }

    @ParameterizedTest
    @EnumSource
    void a_ground_about_which_the_board_decides_twice_at_once_is_decided_about_once(TwoAtOnce way) {
        ExchangeDesk desk = new ExchangeDesk(64);
        int seen = decisions(desk);
        one(way.on(
                "exchange.ground_decision",
                () -> decide(desk, seen, LegalGroundDecision.Choice.INSTRUCTION),
                () -> decide(desk, seen, LegalGroundDecision.Choice.INSTRUCTION)));
        assertThat(decisions(desk)).isEqualTo(seen + 1);
        assertThat(decide(desk, seen + 1, LegalGroundDecision.Choice.INSTRUCTION))
                .isEqualTo(Outcome.done());
    }

    private static int decisions(ExchangeDesk desk) {
        return (int) desk
                .as(
                        desk.staff("bestuur"),
                        () -> desk.demo.part(LegalGrounds.class).list())
                .stream()
                .filter(decision -> decision.ground() == LegalGround.EMERGENCY)
                .count();
    }

    private static Outcome<Nothing> decide(ExchangeDesk desk, int seen, LegalGroundDecision.Choice choice) {
        SignedInUser board = desk.staff("bestuur");
        return desk.as(
                board,
                () -> desk.demo
                        .part(LegalGrounds.class)
                        .decide(
                                board,
                                LegalGround.EMERGENCY,
                                seen,
                                choice,
                                Optional.of(desk.demo.clock().today()),
                                "Besluit."));
    }

    private Outcome<DocumentId> enter(ExchangeDesk desk, InquiryFile file, FormId form) {
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

    private static long count(ExchangeDesk desk, DisclosureId id, Class<? extends DisclosureEvent> kind) {
        return desk.file(id).history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .count();
    }

    private static void one(List<Outcome<Nothing>> decided) {
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(decided).hasAtLeastOneElementOfType(Outcome.Conflict.class);
    }
}
