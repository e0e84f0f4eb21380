package nl.zorgvuldig.exchange.web;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureId;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// Asks the desk for what a page of something that is given needs: a key for the act, and one to
/// look
/// at the dossier, each a line of its own in the log. What one has nothing to do with is not there.
@Component
class DisclosureDesk {
    private final AccessDesk desk;
    private final Disclosures disclosures;
    private final Dossiers dossiers;

    DisclosureDesk(AccessDesk desk, Disclosures disclosures, Dossiers dossiers) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.dossiers = dossiers;
    }

    @FunctionalInterface
    interface Doing {
        Page page(Granted<PupilId> key, DisclosureFile file, Dossier dossier);
    }

    Page with(SignedIn who, UUID id, Act act, Doing what) {
        DisclosureId disclosure = new DisclosureId(id);
        Optional<PupilId> pupil = disclosures.findPupil(disclosure);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        return switch (desk.ask(who, act, pupil.get())) {
            case Granted<PupilId> key ->
                disclosures
                        .find(key, disclosure)
                        .map(file -> with(who, key, file, what))
                        .orElseGet(Page::notFound);
            case Refused<PupilId> no -> no.page();
        };
    }

    private Page with(SignedIn who, Granted<PupilId> key, DisclosureFile file, Doing what) {
        return switch (desk.ask(who, Act.READ, key.target())) {
            case Granted<PupilId> reading -> what.page(key, file, dossiers.read(reading));
            case Refused<PupilId> no -> no.page();
        };
    }
}
