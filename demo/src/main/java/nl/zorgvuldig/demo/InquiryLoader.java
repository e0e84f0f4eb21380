package nl.zorgvuldig.demo;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.exchange.Answers;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.Inquiries;
import nl.zorgvuldig.exchange.Inquiry;
import nl.zorgvuldig.exchange.InquiryFile;
import nl.zorgvuldig.exchange.InquiryId;
import nl.zorgvuldig.exchange.InquiryWish;
import nl.zorgvuldig.exchange.InquiryWork;
import nl.zorgvuldig.exchange.Recipient;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What is asked from the first school, in every state: asked of `ouder` and `ouder2`, ready to
/// send, sent by mail and on paper, answered, and stopped.
@Component
@Lazy
final class InquiryLoader {

    /// Families that stand in other states of the demonstration.
    private static final int OF_OTHERS = 18;

    private final Inquiries inquiries;
    private final Answers answers;
    private final InquiryWork work;
    private final CaseAnswers yeses;
    private final Incoming incoming;
    private final AccessControl access;
    private final Boards boards;
    private final Clock clock;

    InquiryLoader(
            Inquiries inquiries,
            Answers answers,
            InquiryWork work,
            CaseAnswers yeses,
            Incoming incoming,
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
        SignedIn head = new SignedIn(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        List<PupilId> children = InspectionLoader.families(population).stream()
                .skip(OF_OTHERS)
                .limit(5)
                .map(one -> one.children().getFirst())
                .toList();
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> {
            prepare(population, head, population.pupil(Landmark.OF_SEPARATED_PARENTS), Inquiry.Way.MAIL);
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

    private InquiryFile prepare(Population population, SignedIn head, PupilId pupil, Inquiry.Way way) {
        Outcome<InquiryId> wished = inquiries.prepare(
                key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                FormId.next(clock),
                new InquiryWish(
                        new Recipient("Onderzoekspraktijk Zuid", "M. de Wit", "post@praktijkzuid.example"),
                        Optional.of(way),
                        "Het verslag van het onderzoek naar lezen.",
                        "Passende hulp bij het lezen.",
                        Optional.of(population.today().plusDays(56))));
        if (wished instanceof Outcome.Done<InquiryId>(var id)) {
            return file(head, pupil, id);
        }
        throw new IllegalStateException(wished.toString());
    }

    private InquiryFile agreed(Population population, SignedIn head, PupilId pupil, Inquiry.Way way) {
        InquiryFile file = prepare(population, head, pupil, way);
        yeses.yes(population, pupil, file.request().id().value());
        return file;
    }

    private Outcome<Inquiries.Sent> send(SignedIn head, InquiryFile file) {
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

    private InquiryFile file(SignedIn head, PupilId pupil, InquiryId id) {
        return inquiries
                .find(key(head, ExchangeActs.PREPARE_EXCHANGE, pupil), id)
                .orElseThrow();
    }

    private Granted<PupilId> key(SignedIn head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
