package nl.zorgvuldig.demo.disclosures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.consents.DemoConsentAnswers;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureWork;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGroundDecision;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads disclosures from the first school in every state: in preparation, asked of `ouder` and
/// `ouder2`, ready to send, sent and opened, sent to the next school without consent, stopped, and
/// over.
@Component
@Lazy
public final class ExchangeLoader {
    /// Families used in other parts of the demonstration.
    private static final int OF_OTHERS = 11;

    private final ExchangeDecisionMaker hands;
    private final InquiryLoader inquiries;
    private final Disclosures disclosures;
    private final DisclosureDispatch sending;
    private final LegalGrounds grounds;
    private final DisclosureWork work;
    private final DemoConsentAnswers answers;
    private final Boards boards;
    private final Clock clock;

    ExchangeLoader(
            ExchangeDecisionMaker hands,
            InquiryLoader inquiries,
            Disclosures disclosures,
            DisclosureDispatch sending,
            LegalGrounds grounds,
            DisclosureWork work,
            DemoConsentAnswers answers,
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

    public void load(Population population) {
        SignedInUser head =
                new SignedInUser(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        program(population, () -> switchOn(population));
        List<PupilId> children = children(population, head);
        PupilId known = population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> {
            hands.prepare(head, children.get(0), ExchangeDecisionMaker.SPEECH, new DisclosureBasis.Consent());
            hands.fix(head, hands.prepare(head, known, ExchangeDecisionMaker.SPEECH, new DisclosureBasis.Consent()));
            DisclosureFile ready = hands.fix(
                    head,
                    hands.prepare(head, children.get(1), ExchangeDecisionMaker.SPEECH, new DisclosureBasis.Consent()));
            DisclosureFile opened = hands.fix(
                    head,
                    hands.prepare(head, children.get(2), ExchangeDecisionMaker.SPEECH, new DisclosureBasis.Consent()));
            for (DisclosureFile file : List.of(ready, opened)) {
                answers.yes(
                        population, file.request().pupil(), file.request().id().value());
            }
            hands.open(hands.send(head, opened));
            transfer(head, known);
            DisclosureFile stopped =
                    hands.prepare(head, children.get(3), ExchangeDecisionMaker.SPEECH, new DisclosureBasis.Consent());
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
            grounds.takeOver(new LegalGroundDecision(
                    ground,
                    1,
                    LegalGroundDecision.Choice.INSTRUCTION,
                    population.today().minusDays(60),
                    "De directie beslist. De intern begeleider kijkt mee.",
                    population.person("bestuur"),
                    clock.instant()));
        }
    }

    /// Pupils of families without a demonstration account, with something in the dossier.
    private List<PupilId> children(Population population, SignedInUser head) {
        return new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .call(() -> InspectionLoader.families(population).stream()
                        .skip(OF_OTHERS)
                        .map(family -> family.children().getFirst())
                        .filter(pupil ->
                                !Disclosures.pickable(hands.read(head, pupil)).isEmpty())
                        .limit(5)
                        .toList());
    }

    private void transfer(SignedInUser head, PupilId pupil) {
        DisclosureFile file = hands.prepare(
                head, pupil, ExchangeDecisionMaker.SCHOOL, new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL));
        sending.inspected(
                hands.key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                file,
                file.history().size(),
                Optional.of(Acting.current().day()),
                "Wij herkennen ons kind hierin. Thuis leest het elke avond.");
        hands.open(hands.send(head, hands.fix(head, hands.file(head, pupil, file.id()))));
    }

    private void ended(Population population, SignedInUser head, PupilId pupil) {
        List<DossierItem> pieces = new Acting(head.board(), head.person(), Act.BROWSE, population.today())
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
                                ExchangeDecisionMaker.SPEECH,
                                "Weten wat er al is geoefend.",
                                new DisclosureBasis.Consent(),
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
