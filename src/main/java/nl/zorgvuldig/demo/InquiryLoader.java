package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.exchange.Answers;
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
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// What is asked from the first school, in every state: asked of `ouder` and `ouder2`, ready to
/// send, sent by mail and on paper, answered, and stopped.
@Component
final class InquiryLoader {
    private static final PurposeKey PURPOSE = new PurposeKey("request");

    /// Families that stand in other states of the demonstration.
    private static final int OF_OTHERS = 18;

    private final Inquiries inquiries;
    private final Answers answers;
    private final InquiryWork work;
    private final Consents consents;
    private final Incoming incoming;
    private final AccessDesk desk;
    private final Boards boards;
    private final Clock clock;

    InquiryLoader(
            Inquiries inquiries,
            Answers answers,
            InquiryWork work,
            Consents consents,
            Incoming incoming,
            AccessDesk desk,
            Boards boards,
            Clock clock) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.work = work;
        this.consents = consents;
        this.incoming = incoming;
        this.desk = desk;
        this.boards = boards;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn head =
                new SignedIn(
                        population.board().id(), population.person("directeur"), AccountKind.STAFF);
        List<PupilId> children =
                InspectionLoader.families(population).stream()
                        .skip(OF_OTHERS)
                        .limit(5)
                        .map(one -> one.children().getFirst())
                        .toList();
        new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .run(
                        () -> {
                            prepare(
                                    population,
                                    head,
                                    population.pupil(Landmark.OF_SEPARATED_PARENTS),
                                    Inquiry.Way.MAIL);
                            agreed(population, head, children.get(0), Inquiry.Way.MAIL);
                            send(head, agreed(population, head, children.get(1), Inquiry.Way.MAIL));
                            send(
                                    head,
                                    agreed(population, head, children.get(2), Inquiry.Way.LETTER));
                            answer(
                                    send(
                                            head,
                                            agreed(
                                                    population,
                                                    head,
                                                    children.get(3),
                                                    Inquiry.Way.MAIL)));
                            InquiryFile stopped =
                                    prepare(population, head, children.get(4), Inquiry.Way.MAIL);
                            inquiries.stop(
                                    key(head, Act.KEEP_EXCHANGE, stopped.inquiry().pupil()),
                                    stopped,
                                    stopped.steps().size(),
                                    "De ouders brengen het verslag zelf mee.");
                        });
        boards.program(population.board().id()).run(work::go);
    }

    private InquiryFile prepare(
            Population population, SignedIn head, PupilId pupil, Inquiry.Way way) {
        Inquiries.Wished wished =
                inquiries.prepare(
                        key(head, Act.PREPARE_EXCHANGE, pupil),
                        FormId.next(clock),
                        new InquiryWish(
                                new Recipient(
                                        "Onderzoekspraktijk Zuid",
                                        "M. de Wit",
                                        "post@praktijkzuid.example"),
                                Optional.of(way),
                                "Het verslag van het onderzoek naar lezen.",
                                "Passende hulp bij het lezen.",
                                Optional.of(population.today().plusDays(56))));
        return switch (wished) {
            case Inquiries.Wished.Done(InquiryId id) -> file(head, pupil, id);
            case Inquiries.Wished.Objected no -> throw new IllegalStateException(no.toString());
            case Inquiries.Wished.FormUsed _ ->
                    throw new IllegalStateException("a form of its own");
        };
    }

    private InquiryFile agreed(
            Population population, SignedIn head, PupilId pupil, Inquiry.Way way) {
        InquiryFile file = prepare(population, head, pupil, way);
        boards.program(population.board().id())
                .run(
                        () ->
                                consents.takeOver(
                                        EmergencyLoader.deciders(population, pupil).stream()
                                                .map(one -> answer(population, file.inquiry(), one))
                                                .toList()));
        return file;
    }

    private Answer answer(Population population, Inquiry inquiry, PersonId person) {
        return new Answer(
                new AnswerId(
                        UUID.nameUUIDFromBytes(
                                (inquiry.id() + "/" + person).getBytes(StandardCharsets.UTF_8))),
                inquiry.pupil(),
                ConsentSubject.about(PURPOSE, inquiry.id().value()),
                1,
                Language.DUTCH,
                Choice.GRANTED,
                person,
                Capacity.PARENT,
                Route.OWN_PAGE,
                clock.instant(),
                clock.instant(),
                person,
                new Validity.OfTerm(new Period(population.today(), inquiry.until())),
                Optional.empty());
    }

    private Inquiries.Sent send(SignedIn head, InquiryFile file) {
        return inquiries.send(
                key(head, Act.KEEP_EXCHANGE, file.inquiry().pupil()), file, file.steps().size());
    }

    private void answer(Inquiries.Sent sent) {
        if (sent instanceof Inquiries.Sent.Mailed(var address, var _)) {
            incoming.hold(
                    to ->
                            Files.write(
                                    to,
                                    SamplePapers.report(
                                            List.of(
                                                    List.of(
                                                            "Verslag van het onderzoek",
                                                            "Leest op het niveau van eind groep 4.",
                                                            "Advies: elke dag tien minuten hardop lezen.")))),
                    from -> answers.take(address, from));
        }
    }

    private InquiryFile file(SignedIn head, PupilId pupil, InquiryId id) {
        return inquiries.find(key(head, Act.PREPARE_EXCHANGE, pupil), id).orElseThrow();
    }

    private Granted key(SignedIn head, Act act, PupilId pupil) {
        return (Granted) desk.ask(head, act, pupil);
    }
}
