package nl.zorgvuldig.demo.disclosures;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.SamplePapers;
import nl.zorgvuldig.demo.consents.DemoConsentAnswers;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.answers.InquiryAnswers;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryWish;
import nl.zorgvuldig.exchange.inquiries.InquiryWork;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads inquiries of the first school in every state: asked of `ouder` and `ouder2`, ready to
/// send, sent by mail and on paper, answered, and stopped.
@Component
@Lazy
final class InquiryLoader {

    /// Families used in other parts of the demonstration.
    private static final int OF_OTHERS = 18;

    private final Inquiries inquiries;
    private final InquiryAnswers answers;
    private final InquiryWork work;
    private final DemoConsentAnswers yeses;
    private final IncomingFolder incoming;
    private final AccessControl access;
    private final Boards boards;
    private final Clock clock;

    InquiryLoader(
            Inquiries inquiries,
            InquiryAnswers answers,
            InquiryWork work,
            DemoConsentAnswers yeses,
            IncomingFolder incoming,
            AccessControl access,
            Boards boards,
            Clock clock) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.work = work;
        this.yeses = yeses;
        this.incoming = incoming;
        this.access = access;
        this.boards = boards;
        this.clock = clock;
    }

    void load(Population population) {
        SignedInUser head =
                new SignedInUser(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        List<PupilId> children = InspectionLoader.families(population).stream()
                .skip(OF_OTHERS)
                .limit(5)
                .map(family -> family.children().getFirst())
                .toList();
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> {
            prepare(population, head, population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS), Inquiry.Way.MAIL);
            agreed(population, head, children.get(0), Inquiry.Way.MAIL);
            send(head, agreed(population, head, children.get(1), Inquiry.Way.MAIL));
            send(head, agreed(population, head, children.get(2), Inquiry.Way.LETTER));
            answer(send(head, agreed(population, head, children.get(3), Inquiry.Way.MAIL)));
            InquiryFile stopped = prepare(population, head, children.get(4), Inquiry.Way.MAIL);
            inquiries.stop(
                    key(head, ExchangeActs.KEEP_EXCHANGE, stopped.request().pupil()),
                    stopped,
                    stopped.history().size(),
                    "De ouders brengen het verslag zelf mee.");
        });
        boards.program(population.board().id()).run(work::go);
    }

    private InquiryFile prepare(Population population, SignedInUser head, PupilId pupil, Inquiry.Way way) {
        Outcome<InquiryId> wished = inquiries.prepare(
                key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                FormId.next(clock),
                new InquiryWish(
                        new ExchangeRecipient("Onderzoekspraktijk Zuid", "M. de Wit", "post@praktijkzuid.example"),
                        Optional.of(way),
                        "Het verslag van het onderzoek naar lezen.",
                        "Passende hulp bij het lezen.",
                        Optional.of(population.today().plusDays(56))));
        if (wished instanceof Outcome.Done<InquiryId>(var id)) {
            return file(head, pupil, id);
        }
        throw new IllegalStateException(wished.toString());
    }

    private InquiryFile agreed(Population population, SignedInUser head, PupilId pupil, Inquiry.Way way) {
        InquiryFile file = prepare(population, head, pupil, way);
        yeses.yes(population, pupil, file.request().id().value());
        return file;
    }

    private Outcome<Inquiries.Sent> send(SignedInUser head, InquiryFile file) {
        return inquiries.send(
                key(head, ExchangeActs.KEEP_EXCHANGE, file.request().pupil()),
                file,
                file.history().size());
    }

    private void answer(Outcome<Inquiries.Sent> sent) {
        if (sent instanceof Outcome.Done<Inquiries.Sent>(Inquiries.Sent.Mailed(var address, var _))) {
            incoming.hold(
                    to -> Files.write(
                            to,
                            SamplePapers.report(List.of(List.of(
                                    "Verslag van het onderzoek",
                                    "Leest op het niveau van eind groep 4.",
                                    "Advies: elke dag tien minuten hardop lezen.")))),
                    from -> answers.take(address, from));
        }
    }

    private InquiryFile file(SignedInUser head, PupilId pupil, InquiryId id) {
        return inquiries
                .find(key(head, ExchangeActs.PREPARE_EXCHANGE, pupil), id)
                .orElseThrow();
    }

    private Granted<PupilId> key(SignedInUser head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
