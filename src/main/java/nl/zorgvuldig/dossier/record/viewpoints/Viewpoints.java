package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.Guardianship;
import org.springframework.stereotype.Component;

/// Adds views to items of a dossier: legal representatives add their own; the head adds those
/// handed over on paper. Nobody judges their content.
@Component
public final class Viewpoints {
    private final ViewpointStore store;
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Viewpoints(
            ViewpointStore store,
            Pupils pupils,
            Guardians guardians,
            BirthDates births,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.pupils = pupils;
        this.guardians = guardians;
        this.births = births;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Earlier views of the holder of this key on this dossier, oldest first; leaves the key
    /// unused.
    public List<Viewpoint> listOwn(Granted<PupilId> key) {
        return work.read(DossierActs.GIVE_VIEW, () -> store.list(key.target())).stream()
                .filter(viewpoint -> viewpoint.by().equals(key.person()))
                .toList();
    }

    /// Adds the view of the holder of this key. Sending the same form again, even at the same
    /// moment, adds nothing and gets the same answer.
    ///
    /// @param piece they saw, in this version
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Outcome<ViewpointId> give(Granted<PupilId> key, FormId form, DossierItemId piece, int version, String text) {
        return add(key, form, piece, version, key.person(), SchoolDay.today(clock), text);
    }

    /// The people whose view can be filed today; leaves the key unused.
    public List<PersonId> listGivers(Granted<PupilId> key) {
        PupilId pupil = key.target();
        Optional<LocalDate> born = pupils.find(pupil)
                .flatMap(
                        career -> Optional.ofNullable(births.of(career.keeper()).get(pupil)));
        return work.read(
                Act.BROWSE,
                () -> ViewpointRules.givers(
                        pupil,
                        born,
                        guardians.listGuardianships(List.of(pupil)).stream()
                                .map(Guardianship::person)
                                .toList(),
                        guardians.listAuthority(pupil),
                        SchoolDay.today(clock)));
    }

    /// Files a view that was handed over on paper, in its author's words.
    ///
    /// @param givenOn the day it arrived
    @Upholds({INSPECTION_UNDER_SUPERVISION, OTHER_FILES_WITH_DIRECTION})
    public Outcome<ViewpointId> file(
            Granted<PupilId> key,
            FormId form,
            DossierItem piece,
            int version,
            PersonId by,
            LocalDate givenOn,
            String text) {
        return listGivers(key).contains(by)
                ? add(key, form, piece.piece(), version, by, givenOn, text)
                : Outcome.rejected("by", Sentence.of("dossier.view.no_giver"));
    }

    private Outcome<ViewpointId> add(
            Granted<PupilId> key,
            FormId form,
            DossierItemId piece,
            int version,
            PersonId by,
            LocalDate givenOn,
            String text) {
        List<Objection> objections = new ArrayList<>(ViewpointRules.objections(text, givenOn, SchoolDay.today(clock)));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.GIVE_VIEW);
        Viewpoint view = new Viewpoint(
                new ViewpointId(form.makes(key.person(), pupil)),
                piece,
                version,
                by,
                givenOn,
                key.person(),
                clock.instant(),
                text.strip());
        return work.once(
                DossierActs.GIVE_VIEW,
                () -> {
                    store.add(pupil, view);
                    log.append(done(key, view));
                    return Outcome.done(view.id());
                },
                _ -> Outcome.repeated(
                        work.read(DossierActs.GIVE_VIEW, () -> store.find(pupil, view.id())),
                        view::repeats,
                        view.id()));
    }

    private AuditEvent done(Granted<PupilId> key, Viewpoint view) {
        return log.done(DossierActs.GIVE_VIEW, key.clause(), view.onPaper() ? "filed" : "given")
                .about(key.target())
                .through(view.id());
    }

    /// Imports a view as it was given elsewhere. System account only.
    public void takeOver(PupilId pupil, Viewpoint view) {
        work.change(Act.MAINTAIN, () -> store.add(pupil, view));
    }
}
