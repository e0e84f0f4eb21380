package nl.zorgvuldig.dossier.web;

import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.dossier.Viewpoints;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page on which a view is taken over from paper.
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

    static String address(PupilId pupil, Piece piece) {
        return DossierPages.address(pupil) + "/stukken/" + piece.piece() + "/zienswijze";
    }

    /// A piece, and what was said of it.
    record About(Piece piece, List<Viewpoint> before) {}

    ViewpointPage page(Granted<PupilId> key, About about, Form form) {
        Piece piece = about.piece();
        return new ViewpointPage(
                address(key.target(), piece),
                DossierPages.address(key.target()),
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                piece.kind(),
                piece.happenedOn(),
                piece.words().lines().filter(line -> !line.isBlank()).toList(),
                Said.all(about.before(), this::name),
                viewpoints.listGivers(key).stream()
                        .map(one -> Form.Option.of(one.value().toString(), name(one)))
                        .toList(),
                form);
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
