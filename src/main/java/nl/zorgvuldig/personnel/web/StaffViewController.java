package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.PersonnelDecision.Granted;
import nl.zorgvuldig.access.PersonnelDecision.NotThere;
import nl.zorgvuldig.access.PersonnelDecision.Refused;
import nl.zorgvuldig.access.PersonnelDesk;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.personnel.StaffPieceId;
import nl.zorgvuldig.personnel.StaffViews;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The employee says how they see a piece of their dossier, or the whole.
@Controller
@RequestMapping(Personnel.LIST + "/{employee}/zienswijze")
class StaffViewController {
    private static final String TEMPLATE = "personnel/view";
    private static final String PIECE = "stuk";

    private final PersonnelDesk desk;
    private final PersonnelDossiers dossiers;
    private final StaffViews views;
    private final Clock clock;

    StaffViewController(PersonnelDesk desk, PersonnelDossiers dossiers, StaffViews views, Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page start(@PathVariable PersonId employee, SignedIn who, Form question) {
        return switch (desk.ask(who, Act.COMMENT_PERSONNEL, employee)) {
            case Granted key ->
                Page.of(TEMPLATE, page(key, Form.empty().numbered(clock).with(PIECE, question.value(PIECE))));
            case Refused no -> Personnel.refused(no);
            case NotThere _ -> Page.notFound();
        };
    }

    @PostMapping
    Page give(@PathVariable PersonId employee, SignedIn who, Form form) {
        return switch (desk.ask(who, Act.COMMENT_PERSONNEL, employee)) {
            case Granted key -> {
                Optional<FormId> number = form.number("view");
                if (number.isEmpty()) {
                    yield Page.again(TEMPLATE, page(key, form));
                }
                Optional<Piece> piece = piece(key, form);
                if (piece.isEmpty() && !form.value(PIECE).isEmpty()) {
                    yield Page.notFound();
                }
                yield Page.answer(
                        views.give(key, number.get(), piece, form.value("view")),
                        form,
                        "view",
                        _ -> Page.seeOther(Personnel.address(employee)),
                        () -> Page.again(TEMPLATE, page(key, form)));
            }
            case Refused no -> Personnel.refused(no);
            case NotThere _ -> Page.notFound();
        };
    }

    private StaffFormPage page(Granted key, Form form) {
        return StaffFormPage.of(key, dossiers, piece(key, form), form);
    }

    private Optional<Piece> piece(Granted key, Form form) {
        return Id.parse(form.value(PIECE)).flatMap(one -> views.find(key, new StaffPieceId(one)));
    }
}
