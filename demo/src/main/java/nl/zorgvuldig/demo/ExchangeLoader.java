package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.Disclosure;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureId;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeWork;
import nl.zorgvuldig.exchange.GroundDecision;
import nl.zorgvuldig.exchange.Grounds;
import nl.zorgvuldig.exchange.LegalGround;
import nl.zorgvuldig.exchange.Sending;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What is given from the first school, in every state: in preparation, asked of `ouder` and
/// `ouder2`,
/// ready to send, sent and opened, gone to the next school without consent, stopped, and over.
@Component
@Lazy
final class ExchangeLoader {
    /// Families that stand in other states of the demonstration.
    private static final int OF_OTHERS = 11;

    private final ExchangeHands hands;
    private final InquiryLoader inquiries;
    private final Disclosures disclosures;
    private final Sending sending;
    private final Grounds grounds;
    private final ExchangeWork work;
    private final CaseAnswers answers;
    private final Boards boards;
    private final Clock clock;

    ExchangeLoader(
            ExchangeHands hands,
            InquiryLoader inquiries,
            Disclosures disclosures,
            Sending sending,
            Grounds grounds,
            ExchangeWork work,
            CaseAnswers answers,
            Boards boards,
            Clock clock) {
        this.hands = hands;
        this.inquiries = inquiries;
        this.disclosures = disclosures;
        this.sending = sending;
        this.grounds = grounds;
        this.work = work;
        this.answers = answers;
        this.boards = boards;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn head = new SignedIn(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        program(population, () -> switchOn(population));
        List<PupilId> children = children(population, head);
        PupilId known = population.pupil(Landmark.OF_SEPARATED_PARENTS);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> {
            hands.prepare(head, children.get(0), ExchangeHands.SPEECH, new Basis.Consent());
            hands.fix(head, hands.prepare(head, known, ExchangeHands.SPEECH, new Basis.Consent()));
            DisclosureFile ready =
                    hands.fix(head, hands.prepare(head, children.get(1), ExchangeHands.SPEECH, new Basis.Consent()));
            DisclosureFile opened =
                    hands.fix(head, hands.prepare(head, children.get(2), ExchangeHands.SPEECH, new Basis.Consent()));
            for (DisclosureFile one : List.of(ready, opened)) {
                answers.yes(
                        population, one.request().pupil(), one.request().id().value());
            }
            hands.open(hands.send(head, opened));
            transfer(head, known);
            DisclosureFile stopped = hands.prepare(head, children.get(3), ExchangeHands.SPEECH, new Basis.Consent());
            sending.stop(
                    hands.key(
                            head, ExchangeActs.KEEP_EXCHANGE, stopped.request().pupil()),
                    stopped,
                    stopped.history().size(),
                    "De praktijk vroeg het bij nader inzien aan de ouders zelf.");
        });
        ended(population, head, children.get(4));
        program(population, work::go);
        inquiries.load(population);
    }

    private void switchOn(Population population) {
        for (LegalGround ground : List.of(LegalGround.NEXT_SCHOOL, LegalGround.INSPECTORATE)) {
            grounds.takeOver(new GroundDecision(
                    ground,
                    1,
                    GroundDecision.Choice.ON,
                    population.today().minusDays(60),
                    "Besluit van het bestuur, na advies van de functionaris gegevensbescherming.",
                    population.person("bestuur"),
                    clock.instant()));
        }
    }

    /// Of families nobody signs in as, with something in the dossier.
    private List<PupilId> children(Population population, SignedIn head) {
        return new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .call(() -> InspectionLoader.families(population).stream()
                        .skip(OF_OTHERS)
                        .map(one -> one.children().getFirst())
                        .filter(one ->
                                !Disclosures.pickable(hands.read(head, one)).isEmpty())
                        .limit(5)
                        .toList());
    }

    private void transfer(SignedIn head, PupilId pupil) {
        DisclosureFile file = hands.prepare(head, pupil, ExchangeHands.SCHOOL, new Basis.Law(LegalGround.NEXT_SCHOOL));
        sending.inspected(
                hands.key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                file,
                file.history().size(),
                Optional.of(Acting.current().day()),
                "Wij herkennen ons kind hierin. Thuis leest het elke avond.");
        hands.open(hands.send(head, hands.fix(head, hands.file(head, pupil, file.id()))));
    }

    private void ended(Population population, SignedIn head, PupilId pupil) {
        List<Piece> pieces = new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .call(() -> Disclosures.pickable(hands.read(head, pupil)).stream()
                        .limit(1)
                        .toList());
        program(
                population,
                () -> disclosures.takeOver(
                        new Disclosure(
                                new DisclosureId(id("ended/" + pupil)),
                                pupil,
                                head.person(),
                                InspectionLoader.at(population, 40, java.time.LocalTime.of(15, 5)),
                                ExchangeHands.SPEECH,
                                "Weten wat er al is geoefend.",
                                new Basis.Consent(),
                                population.today().minusDays(10)),
                        pieces));
    }

    private void program(Population population, Runnable what) {
        boards.program(population.board().id()).run(what);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("exchange/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
