package nl.zorgvuldig.school.personnel.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import nl.zorgvuldig.school.personnel.PersonnelFormPage;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the employee add a viewpoint on an item of their dossier, or on the whole.
@Controller
@RequestMapping(PersonnelAddresses.LIST + "/{employee}/zienswijze")
class StaffViewpointController {
    private static final String TEMPLATE = "school/personnel/view";
    private static final String PIECE = "stuk";

    private final PersonnelDossiers dossiers;
    private final StaffViewpoints views;
    private final Clock clock;

    StaffViewpointController(PersonnelDossiers dossiers, StaffViewpoints views, Clock clock) {
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
        Optional<PersonnelItem> piece = piece(key, form);
        if (piece.isEmpty() && !form.value(PIECE).isEmpty()) {
            return Page.notFound();
        }
        return Page.answer(
                views.give(key, number.get(), piece, form.value("view")),
                form,
                "view",
                _ -> Page.seeOther(PersonnelAddresses.address(key.target())),
                () -> Page.again(TEMPLATE, page(key, form)));
    }

    private PersonnelFormPage page(Granted<PersonId> key, Form form) {
        return PersonnelFormPage.of(key, dossiers, piece(key, form), form);
    }

    private Optional<PersonnelItem> piece(Granted<PersonId> key, Form form) {
        return Id.parse(form.value(PIECE)).flatMap(id -> views.find(key, new PersonnelItemId(id)));
    }
}
