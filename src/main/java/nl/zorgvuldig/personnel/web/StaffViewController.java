package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.personnel.StaffPieceId;
import nl.zorgvuldig.personnel.StaffViews;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The employee says how they see a piece of their dossier, or the whole.
@Controller
@RequestMapping(Personnel.LIST + "/{employee}/zienswijze")
class StaffViewController {
    private static final String TEMPLATE = "personnel/view";
    private static final String PIECE = "stuk";

    private final PersonnelDossiers dossiers;
    private final StaffViews views;
    private final Clock clock;

    StaffViewController(PersonnelDossiers dossiers, StaffViews views, Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page start(@Opens(PersonnelActs.COMMENT_PERSONNEL_CODE) Granted<PersonId> key, Form question) {
        return Page.of(TEMPLATE, page(key, Form.empty().numbered(clock).with(PIECE, question.value(PIECE))));
    }

    @PostMapping
    Page give(@Opens(PersonnelActs.COMMENT_PERSONNEL_CODE) Granted<PersonId> key, Form form) {
        Optional<FormId> number = form.number("view");
        if (number.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form));
        }
        Optional<Piece> piece = piece(key, form);
        if (piece.isEmpty() && !form.value(PIECE).isEmpty()) {
            return Page.notFound();
        }
        return Page.answer(
                views.give(key, number.get(), piece, form.value("view")),
                form,
                "view",
                _ -> Page.seeOther(Personnel.address(key.target())),
                () -> Page.again(TEMPLATE, page(key, form)));
    }

    private StaffFormPage page(Granted<PersonId> key, Form form) {
        return StaffFormPage.of(key, dossiers, piece(key, form), form);
    }

    private Optional<Piece> piece(Granted<PersonId> key, Form form) {
        return Id.parse(form.value(PIECE)).flatMap(one -> views.find(key, new StaffPieceId(one)));
    }
}
