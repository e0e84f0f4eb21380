package nl.zorgvuldig.exchange.web;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureId;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// What a page of something that is given needs: a key for the act, and one to look at the dossier, each a line of its
/// own in the log. What one has nothing to do with is not there.
@Component
class OpenDisclosures {
    private final AccessControl access;
    private final Disclosures disclosures;
    private final Dossiers dossiers;

    OpenDisclosures(AccessControl access, Disclosures disclosures, Dossiers dossiers) {
        this.access = access;
        this.disclosures = disclosures;
        this.dossiers = dossiers;
    }

    @FunctionalInterface
    interface Doing {
        Page page(Granted<PupilId> key, DisclosureFile file, Dossier dossier);
    }

    Page with(SignedIn who, UUID id, PupilDossierAct act, Doing what) {
        DisclosureId disclosure = new DisclosureId(id);
        Optional<PupilId> pupil = disclosures.findPupil(disclosure);
        if (pupil.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> key = access.ask(who, act, pupil.get()).orRefuse();
        Optional<DisclosureFile> file = disclosures.find(key, disclosure);
        if (file.isEmpty()) {
            return Page.notFound();
        }
        Granted<PupilId> reading =
                access.ask(who, EnrolmentActs.READ, key.target()).orRefuse();
        return what.page(key, file.get(), dossiers.read(reading));
    }
}
