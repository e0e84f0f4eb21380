package nl.zorgvuldig.demo;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureId;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.Hitch;
import nl.zorgvuldig.exchange.NoticeWish;
import nl.zorgvuldig.exchange.Notices;
import nl.zorgvuldig.exchange.PackageOpenings;
import nl.zorgvuldig.exchange.Packing;
import nl.zorgvuldig.exchange.Picked;
import nl.zorgvuldig.exchange.Recipient;
import nl.zorgvuldig.exchange.Sending;
import nl.zorgvuldig.exchange.Treatment;
import nl.zorgvuldig.exchange.Wish;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What the head does with what is given, as its doors are asked: for [ExchangeLoader].
@Component
@Lazy
final class ExchangeHands {
    static final Recipient SPEECH = new Recipient("Logopedie De Klank", "S. Aydin", "praktijk@deklank.example");
    static final Recipient SCHOOL = new Recipient("Lyceum De Nieuwe Weg", "J. Pronk", "overstap@denieuweweg.example");

    private static final NoticeWish NOW = new NoticeWish("now", Optional.empty(), "", "");

    private final Disclosures disclosures;
    private final Packing packing;
    private final Sending sending;
    private final Notices notices;
    private final PackageOpenings openings;
    private final AccessControl access;
    private final Dossiers dossiers;
    private final Clock clock;

    ExchangeHands(
            Disclosures disclosures,
            Packing packing,
            Sending sending,
            Notices notices,
            PackageOpenings openings,
            AccessControl access,
            Dossiers dossiers,
            Clock clock) {
        this.disclosures = disclosures;
        this.packing = packing;
        this.sending = sending;
        this.notices = notices;
        this.openings = openings;
        this.access = access;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Dossier read(SignedIn head, PupilId pupil) {
        return dossiers.read(key(head, EnrolmentActs.READ, pupil));
    }

    DisclosureFile prepare(SignedIn head, PupilId pupil, Recipient to, Basis basis) {
        Dossier dossier = dossiers.read(key(head, EnrolmentActs.READ, pupil));
        Granted<PupilId> key = key(head, ExchangeActs.PREPARE_EXCHANGE, pupil);
        Wish wish = new Wish(
                to,
                to.equals(SCHOOL)
                        ? "Een goede start op de nieuwe school."
                        : "Weten wat er al is geoefend, voor de behandeling begint.",
                Optional.of(basis),
                Optional.of(clock.instant()
                        .atZone(nl.zorgvuldig.kernel.SchoolDay.ZONE)
                        .toLocalDate()
                        .plusDays(28)),
                Disclosures.pickable(dossier).stream()
                        .limit(3)
                        .map(Piece::piece)
                        .toList());
        Outcome<DisclosureId> prepared = disclosures.prepare(key, FormId.next(clock), wish, dossier);
        if (prepared instanceof Outcome.Done<DisclosureId>(var id)) {
            return fit(head, pupil, id, dossier);
        }
        throw new IllegalStateException(prepared.toString());
    }

    /// What is about others, or cannot be read, stays out, as the head would decide.
    private DisclosureFile fit(SignedIn head, PupilId pupil, DisclosureId id, Dossier dossier) {
        DisclosureFile file = file(head, pupil, id);
        Map<nl.zorgvuldig.dossier.PieceId, Hitch> hitches = packing.hitches(file, dossier);
        for (Picked one : file.items()) {
            if (hitches.get(one.item()) != Hitch.NONE) {
                disclosures.decide(
                        key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                        file,
                        one.item(),
                        one.step(),
                        new Treatment.Masked("Dit gaat ook over een ander kind."),
                        dossier);
            }
        }
        return file(head, pupil, id);
    }

    DisclosureFile fix(SignedIn head, DisclosureFile file) {
        PupilId pupil = file.request().pupil();
        packing.fix(
                head,
                key(head, ExchangeActs.KEEP_EXCHANGE, pupil),
                file,
                file.history().size(),
                dossiers.read(key(head, EnrolmentActs.READ, pupil)));
        return file(head, pupil, file.id());
    }

    Outcome<Sending.Sent> send(SignedIn head, DisclosureFile file) {
        return sending.send(
                key(head, ExchangeActs.KEEP_EXCHANGE, file.request().pupil()),
                file,
                file.history().size(),
                notices.unchosen(file).stream().collect(Collectors.toMap(one -> one, _ -> NOW)));
    }

    void open(Outcome<Sending.Sent> sent) {
        if (sent instanceof Outcome.Done<Sending.Sent>(Sending.Sent(var address, var code))
                && openings.open(address, code) instanceof PackageOpenings.Answer.Content(var stream)) {
            try (stream) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    DisclosureFile file(SignedIn head, PupilId pupil, DisclosureId id) {
        return disclosures
                .find(key(head, ExchangeActs.PREPARE_EXCHANGE, pupil), id)
                .orElseThrow();
    }

    Granted<PupilId> key(SignedIn head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
