package nl.zorgvuldig.inspection.web;

import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.dossier.Viewpoints;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.Responding;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page of who responds to what they saw.
@Component
class ResponsePages {
    private final Viewpoints viewpoints;
    private final Accounts accounts;
    private final Pupils pupils;

    ResponsePages(Viewpoints viewpoints, Accounts accounts, Pupils pupils) {
        this.viewpoints = viewpoints;
        this.accounts = accounts;
        this.pupils = pupils;
    }

    ResponsePage page(Granted<PupilId> key, Responding responding, Form form) {
        return new ResponsePage(
                OwnController.ADDRESS + "/" + responding.file().id() + "/zienswijze",
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                responding.items().stream()
                        .map(one -> new ResponsePage.Piece(one.number(), label(one)))
                        .toList(),
                viewpoints.listOwn(key).stream()
                        .map(one -> own(responding, one))
                        .toList(),
                form);
    }

    private ResponsePage.Own own(Responding responding, Viewpoint view) {
        return new ResponsePage.Own(
                responding.items().stream()
                        .filter(one -> one.piece().equals(view.piece()))
                        .findFirst()
                        .map(one -> label(one))
                        .orElseGet(() -> Sentence.of("inspection.view.elsewhere")),
                Said.all(List.of(view), one -> accounts.nameOf(one).full()).getFirst());
    }

    private static Sentence label(Responding.Item item) {
        return item.what()
                .map(what -> Sentence.of(
                        "inspection.view.piece",
                        Sentence.of("dossier.kind." + what.kind().code()),
                        what.day(),
                        item.page()))
                .orElseGet(() -> Sentence.of("inspection.view.masked", item.page(), item.place()));
    }
}
