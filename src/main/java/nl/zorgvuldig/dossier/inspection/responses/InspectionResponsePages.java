package nl.zorgvuldig.dossier.inspection.responses;

import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionController;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponses.RespondableItems;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the page for responding to what one saw.
@Component
class InspectionResponsePages {
    private final Viewpoints viewpoints;
    private final Accounts accounts;
    private final Pupils pupils;

    InspectionResponsePages(Viewpoints viewpoints, Accounts accounts, Pupils pupils) {
        this.viewpoints = viewpoints;
        this.accounts = accounts;
        this.pupils = pupils;
    }

    InspectionResponsePage page(Granted<PupilId> key, RespondableItems responding, Form form) {
        return new InspectionResponsePage(
                OwnInspectionController.ADDRESS + "/" + responding.file().id() + "/zienswijze",
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                responding.items().stream()
                        .map(item -> new InspectionResponsePage.Piece(item.number(), label(item)))
                        .toList(),
                viewpoints.listOwn(key).stream()
                        .map(viewpoint -> own(responding, viewpoint))
                        .toList(),
                form);
    }

    private InspectionResponsePage.Own own(RespondableItems responding, Viewpoint view) {
        return new InspectionResponsePage.Own(
                responding.items().stream()
                        .filter(item -> item.piece().equals(view.piece()))
                        .findFirst()
                        .map(item -> label(item))
                        .orElseGet(() -> Sentence.of("inspection.view.elsewhere")),
                ViewpointView.all(
                                List.of(view), person -> accounts.nameOf(person).full())
                        .getFirst());
    }

    private static Sentence label(RespondableItems.Item item) {
        return item.what()
                .map(what -> Sentence.of(
                        "inspection.view.piece",
                        Sentence.of("dossier.kind." + what.kind().code()),
                        what.day(),
                        item.page()))
                .orElseGet(() -> Sentence.of("inspection.view.masked", item.page(), item.place()));
    }
}
