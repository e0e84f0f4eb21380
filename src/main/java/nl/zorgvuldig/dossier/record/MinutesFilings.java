package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.readers.ConsultationAccess;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementRules;
import nl.zorgvuldig.dossier.record.agreements.AgreementStore;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Files what was said about a pupil in a consultation in the dossier: the report and all its
/// agreements together or not at all, and once, however often it is tried.
@Component
public final class MinutesFilings {
    /// Field of an objection to an agreement; the agreement's number follows it.
    public static final String AGREEMENT = "agreement";

    public static final String OWNER = "owner";
    public static final String DUE = "due";
    public static final String REPORT = "text";

    private final DossierStore store;
    private final AgreementStore agreements;
    private final Confidentialities confidentialities;
    private final ConsultationAccess participants;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    MinutesFilings(
            DossierStore store,
            AgreementStore agreements,
            Confidentialities confidentialities,
            ConsultationAccess participants,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.confidentialities = confidentialities;
        this.participants = participants;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What is wrong with the report, for the person who would file it. Must not run inside another
    /// unit of work.
    ///
    /// @param writer the relation through which they may write
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    public List<Objection> judge(PupilId pupil, AccessRelation writer, ConsultationReport report) {
        List<Objection> objections = new ArrayList<>(written(writer, report));
        LocalDate today = SchoolDay.today(clock);
        for (int n = 0; n < report.agreements().size(); n++) {
            ConsultationReport.Promise promise = report.agreements().get(n);
            AgreementRules.due(promise.dueOn(), today).ifPresent(beside(DUE + n, objections));
            AgreementRules.owner(relation(promise.owner(), pupil), report.level())
                    .ifPresent(beside(OWNER + n, objections));
        }
        return objections;
    }

    private static List<Objection> written(AccessRelation writer, ConsultationReport report) {
        List<Objection> objections = new ArrayList<>();
        DossierRules.text(REPORT, report.text(), DossierRules.LONGEST_TEXT).ifPresent(objections::add);
        ConfidentialityRules.objection(report.level(), writer).ifPresent(objections::add);
        for (int n = 0; n < report.agreements().size(); n++) {
            DossierRules.text(AGREEMENT + n, report.agreements().get(n).text(), DossierRules.LONGEST_TEXT)
                    .ifPresent(objections::add);
        }
        return objections;
    }

    private static java.util.function.Consumer<Objection> beside(String field, List<Objection> objections) {
        return objection -> objections.add(new Objection(field, objection.because()));
    }

    private Optional<AccessRelation> relation(PersonId owner, PupilId pupil) {
        Map<PupilId, AccessRelation> found = participants.among(DossierActs.CONSULT, owner, List.of(pupil));
        return Optional.ofNullable(found.get(pupil));
    }

    /// Files the report. A report that was filed before counts as done. An agreement whose owner
    /// can no longer see it is assigned to the person who files it; its day was judged before.
    @Upholds({TALKS_END_IN_AGREEMENTS, NECESSARY_FOR_GUIDANCE})
    public Outcome<EntryId> file(Granted<PupilId> key, ConsultationReport report) {
        List<Objection> objections = written(key.relation(), report);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        List<PersonId> owners = report.agreements().stream()
                .map(promise -> owner(key, report, promise))
                .toList();
        PupilId pupil = key.use(DossierActs.WRITE);
        return work.once(
                DossierActs.WRITE,
                () -> {
                    add(key, pupil, report, owners);
                    return Outcome.done(report.entry());
                },
                _ -> Outcome.repeated(
                        work.read(DossierActs.WRITE, () -> store.history(pupil, report.entry())).stream()
                                .findFirst(),
                        entry -> entry.kind() == EntryKind.CONSULTATION_REPORT,
                        report.entry()));
    }

    private PersonId owner(Granted<PupilId> key, ConsultationReport report, ConsultationReport.Promise promise) {
        return AgreementRules.owner(relation(promise.owner(), key.target()), report.level())
                        .isEmpty()
                ? promise.owner()
                : key.person();
    }

    private void add(Granted<PupilId> key, PupilId pupil, ConsultationReport report, List<PersonId> owners) {
        Instant now = clock.instant();
        entry(key, pupil, report, report.entry(), EntryKind.CONSULTATION_REPORT, report.text());
        for (int n = 0; n < owners.size(); n++) {
            ConsultationReport.Promise promise = report.agreements().get(n);
            entry(key, pupil, report, promise.entry(), EntryKind.AGREEMENT, promise.text());
            agreements.add(
                    pupil,
                    promise.entry(),
                    new Agreement.Event(
                            1, new Agreement.What.Given(owners.get(n), promise.dueOn()), key.person(), now));
        }
    }

    private void entry(
            Granted<PupilId> key, PupilId pupil, ConsultationReport report, EntryId id, EntryKind kind, String text) {
        if (report.level() == Confidentiality.CONFIDENTIAL) {
            confidentialities.confideFromTheStart(key, DossierItemId.of(id));
        }
        store.add(
                pupil,
                new Entry(id, 1, kind, report.heldOn(), key.person(), clock.instant(), text.strip(), Optional.empty()));
        log.append(log.done(DossierActs.WRITE, key.clause(), "written")
                .about(pupil)
                .through(id));
    }
}
