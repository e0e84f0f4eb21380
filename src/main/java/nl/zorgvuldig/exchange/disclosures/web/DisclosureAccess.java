package nl.zorgvuldig.exchange.disclosures.web;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Keys for the pages of a disclosure: one for the act and one to read the dossier, each an audit
/// event. Disclosures that the reader has nothing to do with are not found.
@Component
public class DisclosureAccess {
    private final AccessControl access;
    private final Disclosures disclosures;
    private final Dossiers dossiers;

    DisclosureAccess(AccessControl access, Disclosures disclosures, Dossiers dossiers) {
        this.access = access;
        this.disclosures = disclosures;
        this.dossiers = dossiers;
    }

    @FunctionalInterface
    public interface Doing {
        Page page(Granted<PupilId> key, DisclosureFile file, Dossier dossier);
    }

    public Page with(SignedInUser who, UUID id, PupilDossierAct act, Doing what) {
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
