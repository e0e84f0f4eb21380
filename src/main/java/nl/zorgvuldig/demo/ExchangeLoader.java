package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.Disclosure;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureId;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.ExchangeWork;
import nl.zorgvuldig.exchange.GroundDecision;
import nl.zorgvuldig.exchange.Grounds;
import nl.zorgvuldig.exchange.Hitch;
import nl.zorgvuldig.exchange.LegalGround;
import nl.zorgvuldig.exchange.PackageOpenings;
import nl.zorgvuldig.exchange.Packing;
import nl.zorgvuldig.exchange.Picked;
import nl.zorgvuldig.exchange.Prepared;
import nl.zorgvuldig.exchange.Recipient;
import nl.zorgvuldig.exchange.Sending;
import nl.zorgvuldig.exchange.Treatment;
import nl.zorgvuldig.exchange.Wish;
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

/// What is given from the first school, in every state: in preparation, asked of `ouder` and `ouder2`,
/// ready to send, sent and opened, gone to the next school without consent, stopped, and over.
@Component
final class ExchangeLoader {
    private static final PurposeKey PURPOSE = new PurposeKey("disclosure");
    private static final Recipient SPEECH =
            new Recipient("Logopedie De Klank", "S. Aydin", "praktijk@deklank.example");
    private static final Recipient SCHOOL =
            new Recipient("Lyceum De Nieuwe Weg", "J. Pronk", "overstap@denieuweweg.example");

    private final Disclosures disclosures;
    private final Packing packing;
    private final Sending sending;
    private final PackageOpenings openings;
    private final Grounds grounds;
    private final ExchangeWork work;
    private final Consents consents;
    private final AccessDesk desk;
    private final Dossiers dossiers;
    private final Boards boards;
    private final Clock clock;

    ExchangeLoader(
            Disclosures disclosures,
            Packing packing,
            Sending sending,
            PackageOpenings openings,
            Grounds grounds,
            ExchangeWork work,
            Consents consents,
            AccessDesk desk,
            Dossiers dossiers,
            Boards boards,
            Clock clock) {
        this.disclosures = disclosures;
        this.packing = packing;
        this.sending = sending;
        this.openings = openings;
        this.grounds = grounds;
        this.work = work;
        this.consents = consents;
        this.desk = desk;
        this.dossiers = dossiers;
        this.boards = boards;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn head =
                new SignedIn(
                        population.board().id(), population.person("directeur"), AccountKind.STAFF);
        program(population, () -> switchOn(population));
        List<People.Family> families = InspectionLoader.families(population);
        PupilId known = population.pupil(Landmark.OF_SEPARATED_PARENTS);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                .run(
                        () -> {
                            prepare(head, child(families, 11), SPEECH, new Basis.Consent());
                            fix(head, prepare(head, known, SPEECH, new Basis.Consent()));
                            DisclosureFile ready =
                                    fix(head, prepare(head, child(families, 12), SPEECH, new Basis.Consent()));
                            DisclosureFile opened =
                                    fix(head, prepare(head, child(families, 13), SPEECH, new Basis.Consent()));
                            for (DisclosureFile one : List.of(ready, opened)) {
                                program(population, () -> agree(population, one.disclosure()));
                            }
                            open(send(head, opened));
                            transfer(head, known);
                            DisclosureFile stopped =
                                    prepare(head, child(families, 14), SPEECH, new Basis.Consent());
                            sending.stop(
                                    key(head, Act.KEEP_EXCHANGE, stopped.disclosure().pupil()),
                                    stopped,
                                    stopped.steps().size(),
                                    "De praktijk vroeg het bij nader inzien aan de ouders zelf.");
                        });
        ended(population, head, child(families, 15));
        program(population, work::go);
    }

    private void switchOn(Population population) {
        for (LegalGround ground : List.of(LegalGround.NEXT_SCHOOL, LegalGround.INSPECTORATE)) {
            grounds.takeOver(
                    new GroundDecision(
                            ground,
                            1,
                            GroundDecision.Choice.ON,
                            population.today().minusDays(60),
                            "Besluit van het bestuur, na advies van de functionaris gegevensbescherming.",
                            population.person("bestuur"),
                            clock.instant()));
        }
    }

    private static PupilId child(List<People.Family> families, int place) {
        return families.get(place).children().getFirst();
    }

    private DisclosureFile prepare(SignedIn head, PupilId pupil, Recipient to, Basis basis) {
        Dossier dossier = dossiers.read(key(head, Act.READ, pupil));
        Granted key = key(head, Act.PREPARE_EXCHANGE, pupil);
        Wish wish =
                new Wish(
                        to,
                        to.equals(SCHOOL)
                                ? "Een goede start op de nieuwe school."
                                : "Weten wat er al is geoefend, voor de behandeling begint.",
                        Optional.of(basis),
                        Optional.of(clock.instant().atZone(nl.zorgvuldig.kernel.SchoolDay.ZONE).toLocalDate().plusDays(28)),
                        Disclosures.pickable(dossier).stream().limit(3).map(Piece::piece).toList());
        return switch (disclosures.prepare(key, FormId.next(clock), wish, dossier)) {
            case Prepared.Done(DisclosureId id) -> fit(head, pupil, id, dossier);
            case Prepared.Objected no -> throw new IllegalStateException(no.toString());
            case Prepared.FormUsed _ -> throw new IllegalStateException("a form of its own");
        };
    }

    /// What is about others, or cannot be read, stays out, as the head would decide.
    private DisclosureFile fit(SignedIn head, PupilId pupil, DisclosureId id, Dossier dossier) {
        DisclosureFile file = file(head, pupil, id);
        Map<nl.zorgvuldig.dossier.PieceId, Hitch> hitches = packing.hitches(file, dossier);
        for (Picked one : file.items()) {
            if (hitches.get(one.item()) != Hitch.NONE) {
                disclosures.decide(
                        key(head, Act.PREPARE_EXCHANGE, pupil),
                        file,
                        one.item(),
                        one.step(),
                        new Treatment.Masked("Dit gaat ook over een ander kind."),
                        dossier);
            }
        }
        return file(head, pupil, id);
    }

    private DisclosureFile fix(SignedIn head, DisclosureFile file) {
        PupilId pupil = file.disclosure().pupil();
        packing.fix(
                head,
                key(head, Act.KEEP_EXCHANGE, pupil),
                file,
                file.steps().size(),
                dossiers.read(key(head, Act.READ, pupil)));
        return file(head, pupil, file.id());
    }

    private Sending.Sent send(SignedIn head, DisclosureFile file) {
        return sending.send(
                key(head, Act.KEEP_EXCHANGE, file.disclosure().pupil()),
                file,
                file.steps().size());
    }

    private void open(Sending.Sent sent) {
        if (sent instanceof Sending.Sent.Done(var address, var code)
                && openings.open(address, code) instanceof PackageOpenings.Answer.Content(var stream)) {
            try (stream) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    private void transfer(SignedIn head, PupilId pupil) {
        DisclosureFile file =
                prepare(head, pupil, SCHOOL, new Basis.Law(LegalGround.NEXT_SCHOOL));
        sending.inspected(
                key(head, Act.PREPARE_EXCHANGE, pupil),
                file,
                file.steps().size(),
                Optional.of(Acting.current().day()),
                "Wij herkennen ons kind hierin. Thuis leest het elke avond.");
        open(send(head, fix(head, file(head, pupil, file.id()))));
    }

    private void ended(Population population, SignedIn head, PupilId pupil) {
        List<Piece> pieces =
                new Acting(head.board(), head.person(), Act.BROWSE, population.today())
                        .call(
                                () ->
                                        Disclosures.pickable(
                                                        dossiers.read(key(head, Act.READ, pupil)))
                                                .stream()
                                                .limit(1)
                                                .toList());
        program(
                population,
                () ->
                        disclosures.takeOver(
                                new Disclosure(
                                        new DisclosureId(id("ended/" + pupil)),
                                        pupil,
                                        head.person(),
                                        InspectionLoader.at(
                                                population, 40, java.time.LocalTime.of(15, 5)),
                                        SPEECH,
                                        "Weten wat er al is geoefend.",
                                        new Basis.Consent(),
                                        population.today().minusDays(10)),
                                pieces));
    }

    private void agree(Population population, Disclosure disclosure) {
        consents.takeOver(
                EmergencyLoader.deciders(population, disclosure.pupil()).stream()
                        .map(one -> answer(population.today(), disclosure, one))
                        .toList());
    }

    private Answer answer(LocalDate today, Disclosure disclosure, PersonId person) {
        return new Answer(
                new AnswerId(id(disclosure.id() + "/" + person)),
                disclosure.pupil(),
                ConsentSubject.about(PURPOSE, disclosure.id().value()),
                1,
                Language.DUTCH,
                Choice.GRANTED,
                person,
                Capacity.PARENT,
                Route.OWN_PAGE,
                clock.instant(),
                clock.instant(),
                person,
                new Validity.OfTerm(new Period(today, disclosure.until())),
                Optional.empty());
    }

    private DisclosureFile file(SignedIn head, PupilId pupil, DisclosureId id) {
        return disclosures.find(key(head, Act.PREPARE_EXCHANGE, pupil), id).orElseThrow();
    }

    private Granted key(SignedIn head, Act act, PupilId pupil) {
        return (Granted) desk.ask(head, act, pupil);
    }

    private void program(Population population, Runnable what) {
        boards.program(population.board().id()).run(what);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("exchange/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
