package nl.zorgvuldig.demo.disclosures;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureWish;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ExchangeBlocker;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.exchange.notices.GuardianNoticeWish;
import nl.zorgvuldig.exchange.notices.GuardianNotices;
import nl.zorgvuldig.exchange.packages.PackageAssembly;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Performs the head's steps on disclosures through the public API, for [ExchangeLoader].
@Component
@Lazy
final class ExchangeDecisionMaker {
    static final ExchangeRecipient SPEECH =
            new ExchangeRecipient("Logopedie De Klank", "S. Aydin", "praktijk@deklank.example");
    static final ExchangeRecipient SCHOOL =
            new ExchangeRecipient("Lyceum De Nieuwe Weg", "J. Pronk", "overstap@denieuweweg.example");

    private final Disclosures disclosures;
    private final PackageAssembly packing;
    private final DisclosureDispatch sending;
    private final GuardianNotices notices;
    private final PackageOpenings openings;
    private final AccessControl access;
    private final Dossiers dossiers;
    private final Clock clock;

    ExchangeDecisionMaker(
            Disclosures disclosures,
            PackageAssembly packing,
            DisclosureDispatch sending,
            GuardianNotices notices,
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

    Dossier read(SignedInUser head, PupilId pupil) {
        return dossiers.read(key(head, EnrolmentActs.READ, pupil));
    }

    DisclosureFile prepare(SignedInUser head, PupilId pupil, ExchangeRecipient to, DisclosureBasis basis) {
        Dossier dossier = dossiers.read(key(head, EnrolmentActs.READ, pupil));
        Granted<PupilId> key = key(head, ExchangeActs.PREPARE_EXCHANGE, pupil);
        DisclosureWish wish = new DisclosureWish(
                to,
                to.equals(SCHOOL)
                        ? "Een goede start op de nieuwe school."
                        : "Weten wat er al is geoefend, voor de behandeling begint.",
                Optional.of(basis),
                Optional.of(clock.instant()
                        .atZone(nl.zorgvuldig.platform.kernel.SchoolDay.ZONE)
                        .toLocalDate()
                        .plusDays(28)),
                Disclosures.pickable(dossier).stream()
                        .limit(3)
                        .map(DossierItem::piece)
                        .toList());
        Outcome<DisclosureId> prepared = disclosures.prepare(key, FormId.next(clock), wish, dossier);
        if (prepared instanceof Outcome.Done<DisclosureId>(var id)) {
            return fit(head, pupil, id, dossier);
        }
        throw new IllegalStateException(prepared.toString());
    }

    /// Leaves out items that are about others or cannot be read, as a head would.
    private DisclosureFile fit(SignedInUser head, PupilId pupil, DisclosureId id, Dossier dossier) {
        DisclosureFile file = file(head, pupil, id);
        Map<nl.zorgvuldig.dossier.record.DossierItemId, ExchangeBlocker> hitches = packing.hitches(file, dossier);
        for (DisclosureItem item : file.items()) {
            if (hitches.get(item.item()) != ExchangeBlocker.NONE) {
                disclosures.decide(
                        key(head, ExchangeActs.PREPARE_EXCHANGE, pupil),
                        file,
                        item.item(),
                        item.step(),
                        new ItemTreatment.Masked("Dit gaat ook over een ander kind."),
                        dossier);
            }
        }
        return file(head, pupil, id);
    }

    DisclosureFile fix(SignedInUser head, DisclosureFile file) {
        PupilId pupil = file.request().pupil();
        packing.fix(
                head,
                key(head, ExchangeActs.KEEP_EXCHANGE, pupil),
                file,
                file.history().size(),
                dossiers.read(key(head, EnrolmentActs.READ, pupil)));
        return file(head, pupil, file.id());
    }

    Outcome<DisclosureDispatch.Sent> send(SignedInUser head, DisclosureFile file) {
        return sending.send(
                key(head, ExchangeActs.KEEP_EXCHANGE, file.request().pupil()),
                file,
                file.history().size(),
                notices.unchosen(file).stream()
                        .collect(Collectors.toMap(person -> person, _ -> GuardianNoticeWish.NOW)));
    }

    void open(Outcome<DisclosureDispatch.Sent> sent) {
        if (sent instanceof Outcome.Done<DisclosureDispatch.Sent>(DisclosureDispatch.Sent(var address, var code))
                && openings.open(address, code) instanceof PackageOpenings.Answer.Content(var stream)) {
            try (stream) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    DisclosureFile file(SignedInUser head, PupilId pupil, DisclosureId id) {
        return disclosures
                .find(key(head, ExchangeActs.PREPARE_EXCHANGE, pupil), id)
                .orElseThrow();
    }

    Granted<PupilId> key(SignedInUser head, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(head, act, pupil);
    }
}
