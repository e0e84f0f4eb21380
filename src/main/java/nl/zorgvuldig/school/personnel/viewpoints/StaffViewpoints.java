package nl.zorgvuldig.school.personnel.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.EmploymentStore;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import nl.zorgvuldig.school.personnel.items.PersonnelItemRules;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import org.springframework.stereotype.Component;

/// Viewpoints of employees on their own dossier (AVG art. 16). A viewpoint is kept as long as its
/// subject.
@Component
public final class StaffViewpoints {
    private final StaffViewpointStore store;
    private final PersonnelItemStore pieces;
    private final EmploymentStore employments;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    StaffViewpoints(
            StaffViewpointStore store,
            PersonnelItemStore pieces,
            EmploymentStore employments,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.employments = employments;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The item it would be about; leaves the key unused. Empty when there is none.
    public Optional<PersonnelItem> find(Granted<PersonId> key, PersonnelItemId piece) {
        return work.read(PersonnelActs.COMMENT_PERSONNEL, () -> pieces.find(key.target(), piece));
    }

    /// Adds a viewpoint. The same form sent again, even concurrently, adds nothing and gets the
    /// same answer.
    ///
    /// @param piece the item it is about; empty for the whole
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public Outcome<Nothing> give(Granted<PersonId> key, FormId form, Optional<PersonnelItem> piece, String text) {
        List<Objection> objections =
                new ArrayList<>(PersonnelItemRules.objections("view", text, PersonnelItemRules.LONGEST_TEXT));
        if (work.read(PersonnelActs.COMMENT_PERSONNEL, () -> employments.find(key.target()))
                .isEmpty()) {
            objections.add(new Objection("view", Sentence.of("personnel.objection.no_dossier")));
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PersonId employee = key.use(PersonnelActs.COMMENT_PERSONNEL);
        StaffViewpoint view = new StaffViewpoint(
                new StaffViewpointId(form.makes(employee, employee)),
                piece.map(PersonnelItem::id),
                clock.instant(),
                text.strip());
        return work.once(
                PersonnelActs.COMMENT_PERSONNEL,
                () -> {
                    store.add(
                            employee,
                            view,
                            piece.map(item -> item.kind().part()).orElse(PersonnelDossierPart.FILE));
                    log.append(log.done(PersonnelActs.COMMENT_PERSONNEL, key.clause(), "given")
                            .about(employee));
                    return Outcome.done();
                },
                _ -> Outcome.repeated(find(employee, view.id()), view::repeats, Nothing.NOTHING));
    }

    private Optional<StaffViewpoint> find(PersonId employee, StaffViewpointId id) {
        return work.read(PersonnelActs.COMMENT_PERSONNEL, () -> store.list(employee)).stream()
                .filter(viewpoint -> viewpoint.id().equals(id))
                .findFirst();
    }
}
