package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalFiles;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.TypedName;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.SessionRecords.Kept;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Minutes of viewings: made when the doctor ends one, read and confirmed by that doctor and the
/// person who saw the file, and by nobody else.
@Component
@Upholds({INSPECTION_UNDER_SUPERVISION, MEDICAL_FILE_WITH_SCHOOL_DOCTOR})
public final class ViewingMinutes {
    private final ViewingStore viewings;
    private final LaidOutPageStore laid;
    private final WithheldEntries keptBack;
    private final ThirdPartyDetector strangers;
    private final ViewingMinutesStore store;
    private final MedicalFiles files;
    private final Pupils pupils;
    private final Accounts accounts;
    private final MessageCatalog languages;
    private final ViewingLog log;
    private final Work work;
    private final Clock clock;

    ViewingMinutes(
            ViewingStore viewings,
            LaidOutPageStore laid,
            WithheldEntries keptBack,
            ThirdPartyDetector strangers,
            ViewingMinutesStore store,
            MedicalFiles files,
            Pupils pupils,
            Accounts accounts,
            MessageCatalog languages,
            ViewingLog log,
            Work work,
            Clock clock) {
        this.viewings = viewings;
        this.laid = laid;
        this.keptBack = keptBack;
        this.strangers = strangers;
        this.store = store;
        this.files = files;
        this.pupils = pupils;
        this.accounts = accounts;
        this.languages = languages;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Ends a viewing and makes its minutes in one step. This confirms them for the doctor; the
    /// person who saw the file confirms by typing their name, at once or later. Ending twice has no
    /// further effect.
    public Outcome<Nothing> end(UnsealedMedicalFile file, RequestFile request, ClosingRemarks closing) {
        PersonId doctor = file.granted().person();
        if (request.state() instanceof RequestState.Held) {
            return Outcome.done();
        }
        List<Objection> objections = objections(doctor, request, closing);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Instant now = clock.instant();
        String text = text(file, request, closing, now);
        return work.once(
                MedicalActs.SHOW_MEDICAL,
                () -> {
                    end(doctor, request, closing, now, text);
                    return Outcome.done();
                },
                _ -> work.read(MedicalActs.SHOW_MEDICAL, () -> viewings.find(request.id()))
                                .filter(requestFile -> requestFile.state() instanceof RequestState.Held)
                                .isPresent()
                        ? Outcome.done()
                        : Outcome.conflict());
    }

    private List<Objection> objections(PersonId doctor, RequestFile request, ClosingRemarks closing) {
        List<Objection> objections = new ArrayList<>();
        RequestRules.whyNot(request.state(), RequestEvent.Ended.class)
                .or(() -> MedicalViewings.shows(doctor, request)
                        ? Optional.empty()
                        : Optional.of(Sentence.of("medical.viewing.no.colleague")))
                .ifPresent(because -> objections.add(new Objection("end", because)));
        RequestRules.wish("readersRemark", closing.readersRemark()).ifPresent(objections::add);
        RequestRules.wish("supervisorsRemark", closing.supervisorsRemark())
                .or(() -> said(request.request(), closing.supervisorsRemark()))
                .ifPresent(objections::add);
        if (!closing.typed().isBlank()
                && !TypedName.same(
                        closing.typed(), accounts.nameOf(request.request().by()))) {
            objections.add(new Objection("typed", Sentence.of("medical.viewing.objection.name")));
        }
        return objections;
    }

    /// The guardian reads the doctor's remarks; the guardian's remarks are their own.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    private Optional<Objection> said(AccessRequest request, String remark) {
        return strangers.said(request.pupil(), request.by(), "supervisorsRemark", remark);
    }

    private void end(PersonId doctor, RequestFile file, ClosingRemarks closing, Instant now, String text) {
        AccessRequest request = file.request();
        viewings.add(file, file.next(doctor, now, new RequestEvent.Ended()));
        store.add(request, now, text);
        store.confirm(
                request, new InspectionMinutes.Confirmed(doctor, now, InspectionMinutes.Way.ACCOUNT), doctor, text);
        if (!closing.typed().isBlank()) {
            store.confirm(
                    request,
                    new InspectionMinutes.Confirmed(request.by(), now, InspectionMinutes.Way.ON_THE_SPOT),
                    doctor,
                    text);
        }
        log.byDoctor("ended", request);
        log.byDoctor("minutes", request, InspectionMinutes.mark(text));
    }

    private String text(UnsealedMedicalFile file, RequestFile request, ClosingRemarks closing, Instant now) {
        AccessRequest asked = request.request();
        InspectionAppointment plan = request.state().plan().orElseThrow();
        MedicalTimeline timeline = files.read(file);
        return work.read(
                MedicalActs.SHOW_MEDICAL,
                () -> new ViewingMinutesText(
                                pupils.findName(asked.pupil()).orElseThrow(),
                                accounts.nameOf(asked.by()),
                                asked.standing(),
                                accounts.nameOf(plan.supervisor()),
                                ViewingPlace.of(plan),
                                request.history().getLast().at(),
                                now,
                                laid.list(asked),
                                laid.opened(asked),
                                timeline,
                                keptBack.list(request).values(),
                                closing)
                        .in(languages.in(Language.DUTCH)));
    }

    /// The minutes; an audit event is written before they open. Empty for anybody else, while there
    /// are none, and for viewings that the system account ended.
    public Optional<Kept> open(SignedInUser who, RequestId id) {
        Optional<RequestFile> found = held(who, id);
        found.ifPresent(file -> {
            if (act(who) == MedicalActs.ASK_MEDICAL) {
                log.byGuardian("minutes-read", file.request());
            } else {
                log.byDoctor("minutes-read", file.request());
            }
        });
        return found.flatMap(file -> kept(who, file));
    }

    private Optional<RequestFile> held(SignedInUser who, RequestId id) {
        return work.read(act(who), () -> viewings.find(id))
                .filter(file -> file.state() instanceof RequestState.Held && !file.endedByProgram())
                .filter(file -> file.request().by().equals(who.person()) || MedicalViewings.shows(who.person(), file));
    }

    private Optional<Kept> kept(SignedInUser who, RequestFile file) {
        return work.read(act(who), () -> store.find(file.request())).map(minutes -> new Kept(file, minutes));
    }

    private static Act act(SignedInUser who) {
        return switch (who.kind()) {
            case GUARDIAN, PUPIL -> MedicalActs.ASK_MEDICAL;
            case STAFF, EXPERT -> MedicalActs.SHOW_MEDICAL;
        };
    }

    /// Records that the person who saw the file agrees with the minutes; again, it changes nothing.
    ///
    /// @return whether this person may confirm them
    public boolean confirm(SignedInUser who, RequestId id) {
        Optional<Kept> kept = held(who, id)
                .filter(requestFile -> requestFile.request().by().equals(who.person()))
                .filter(_ -> who.kind() != AccountKind.STAFF)
                .flatMap(file -> kept(who, file));
        kept.filter(each -> !each.minutes().confirmedBy(who.person())).ifPresent(each -> confirm(who, each));
        return kept.isPresent();
    }

    private boolean confirm(SignedInUser who, Kept kept) {
        AccessRequest request = kept.file().request();
        InspectionMinutes.Confirmed confirmed =
                new InspectionMinutes.Confirmed(who.person(), clock.instant(), InspectionMinutes.Way.ACCOUNT);
        return work.once(
                MedicalActs.ASK_MEDICAL,
                () -> {
                    store.confirm(
                            request, confirmed, who.person(), kept.minutes().text());
                    log.byGuardian("confirmed", request);
                    return true;
                },
                somebodyWasFirst -> {
                    if (kept(who, kept.file())
                            .filter(each -> each.minutes().confirmedBy(who.person()))
                            .isEmpty()) {
                        throw somebodyWasFirst;
                    }
                    return true;
                });
    }
}
