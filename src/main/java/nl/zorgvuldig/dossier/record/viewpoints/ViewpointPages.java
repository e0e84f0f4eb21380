package nl.zorgvuldig.dossier.record.viewpoints;

import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the page on which a view is copied from paper.
@Component
class ViewpointPages {
    private final Viewpoints viewpoints;
    private final Accounts accounts;
    private final Pupils pupils;

    ViewpointPages(Viewpoints viewpoints, Accounts accounts, Pupils pupils) {
        this.viewpoints = viewpoints;
        this.accounts = accounts;
        this.pupils = pupils;
    }

    static String address(PupilId pupil, DossierItem piece) {
        return DossierPages.address(pupil) + "/stukken/" + piece.piece() + "/zienswijze";
    }

    /// An item, and the earlier views on it.
    record About(DossierItem piece, List<Viewpoint> before) {}

    ViewpointPage page(Granted<PupilId> key, About about, Form form) {
        DossierItem piece = about.piece();
        return new ViewpointPage(
                address(key.target(), piece),
                DossierPages.address(key.target()),
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                piece.kind(),
                piece.happenedOn(),
                piece.words().lines().filter(line -> !line.isBlank()).toList(),
                ViewpointView.all(about.before(), this::name),
                viewpoints.listGivers(key).stream()
                        .map(person -> Form.Option.of(person.value().toString(), name(person)))
                        .toList(),
                form);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
