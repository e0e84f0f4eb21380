package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier.ParentView;
import nl.zorgvuldig.dossier.record.agreements.AgreementRules;
import nl.zorgvuldig.dossier.record.agreements.Agreements;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.documents.DocumentStore;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.dossier.record.entries.EntryHistory;
import nl.zorgvuldig.dossier.record.plans.SupportPlans;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointRules;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionRules;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Reads and writes dossiers. Every method takes a key from `access`, whose audit event is already
/// committed.
@Component
public final class Dossiers {
    private final ProcessingRestrictions stills;
    private final DossierStore store;
    private final ClosedVersionStore closed;
    private final DocumentStore documents;
    private final ViewpointStore viewpoints;
    private final Agreements agreements;
    private final SupportPlans plans;
    private final Confidentialities confidentialities;
    private final RetentionSchedules schedules;
    private final Pupils pupils;
    private final Guardians guardians;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Dossiers(
            ProcessingRestrictions stills,
            DossierStore store,
            ClosedVersionStore closed,
            DocumentStore documents,
            ViewpointStore viewpoints,
            Agreements agreements,
            SupportPlans plans,
            Confidentialities confidentialities,
            RetentionSchedules schedules,
            Pupils pupils,
            Guardians guardians,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
        this.closed = closed;
        this.documents = documents;
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.plans = plans;
        this.confidentialities = confidentialities;
        this.schedules = schedules;
        this.pupils = pupils;
        this.guardians = guardians;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    @Upholds(CONFIDENTIALITY)
    public Dossier read(Granted<PupilId> key) {
        return read(key, dossier -> dossier);
    }

    /// @param with a function of the dossier, run in the same unit of work; it sees no other pupil
    @Upholds(CONFIDENTIALITY)
    public <T> T read(Granted<PupilId> key, Function<Dossier, T> with) {
        PupilId pupil = key.use(EnrolmentActs.READ);
        Confidentialities.Marked marked = confidentialities.marked(pupil);
        return SubjectScope.about(
                pupil, () -> work.read(EnrolmentActs.READ, () -> with.apply(read(pupil, marked, key.relation()))));
    }

    private Dossier read(PupilId pupil, Confidentialities.Marked marked, AccessRelation reader) {
        List<ConfidentialityChange> markings = marked.markings();
        RetentionTerm term = schedules.ofDossier();
        SchoolCareer whereabouts = pupils.find(pupil).orElseThrow();
        List<Entry> entries = ConfidentialityRules.open(store.list(pupil), markings, reader);
        return new Dossier(
                pupils.findIdentity(pupil).orElseThrow(),
                whereabouts,
                parents(pupil, reader),
                entries,
                ConfidentialityRules.confidential(markings, reader),
                ConfidentialityRules.open(documents.list(pupil), markings, reader),
                ViewpointRules.open(viewpoints.list(pupil), markings, reader),
                AgreementRules.visible(agreements.list(pupil), markings, reader),
                plans.among(pupil, entries),
                marked.still(),
                term,
                RetentionRules.dueOn(term, whereabouts.enrolments()));
    }

    /// One entry as it was over time; without versions when this dossier has no such entry, or has
    /// one that this reader may not know of.
    @Upholds(CONFIDENTIALITY)
    public EntryHistory history(Granted<PupilId> key, EntryId entry) {
        PupilId pupil = key.use(EnrolmentActs.READ);
        List<ConfidentialityChange> markings = confidentialities.of(pupil, DossierItemId.of(entry));
        return work.read(
                EnrolmentActs.READ,
                () -> new EntryHistory(
                        ConfidentialityRules.open(store.history(pupil, entry), markings, key.relation()),
                        ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, key.relation()) ? markings : List.of(),
                        ViewpointRules.open(
                                ViewpointRules.about(DossierItemId.of(entry), viewpoints.list(pupil)),
                                markings,
                                key.relation()),
                        agreements
                                .find(pupil, entry)
                                .filter(_ ->
                                        ConfidentialityRules.opens(DossierItemId.of(entry), markings, key.relation())),
                        key.relation() == AccessRelation.HEAD ? closed.list(pupil, entry) : List.of()));
    }

    /// Sending the same form again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param dueOn the day until which the writer follows up an agreement; ignored for anything
    /// else
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> write(
            Granted<PupilId> key, FormId form, EntryDraft draft, Confidentiality level, Optional<LocalDate> dueOn) {
        Optional<LocalDate> due = dueOn.filter(_ -> draft.kind() == EntryKind.AGREEMENT);
        List<Objection> objections = new ArrayList<>(DossierRules.objections(draft, SchoolDay.today(clock)));
        ConfidentialityRules.objection(level, key.relation()).ifPresent(objections::add);
        AgreementRules.objection(draft.kind(), due, SchoolDay.today(clock)).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        EntryId id = new EntryId(form.makes(key.person(), pupil));
        Entry entry = entry(key, id, 1, draft, Optional.empty());
        return work.once(
                DossierActs.WRITE,
                () -> {
                    if (level == Confidentiality.CONFIDENTIAL) {
                        confidentialities.confideFromTheStart(key, DossierItemId.of(id));
                    }
                    add(key, pupil, entry);
                    due.ifPresent(day -> agreements.begin(key, id, day));
                    return Outcome.done(id);
                },
                _ -> ConfidentialityRules.level(confidentialities.of(pupil, DossierItemId.of(id))) == level
                                && agreements.began(key, id, due)
                        ? repeated(key.relation(), pupil, entry, Outcome.formReused())
                        : Outcome.formReused());
    }

    /// Adds a version. The earlier ones stay readable. Sending the same form again adds nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> correct(Granted<PupilId> key, EntryCorrection correction) {
        List<Objection> objections = new ArrayList<>(DossierRules.objections(correction, SchoolDay.today(clock)));
        stills.objection(key.target(), DossierItemId.of(correction.entry()), "text")
                .ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        Entry better = entry(
                key,
                correction.entry(),
                correction.ofVersion() + 1,
                correction.draft(),
                Optional.of(correction.reason().strip()));
        List<ConfidentialityChange> markings = confidentialities.of(pupil, better.piece());
        return work.once(
                DossierActs.WRITE,
                () -> addVersion(key, pupil, better, markings),
                _ -> repeated(key.relation(), pupil, better, Outcome.conflict()));
    }

    /// Imports an entry with its versions as they were written elsewhere, oldest first. System
    /// account only: row security refuses it to everyone else.
    public void takeOver(PupilId pupil, List<Entry> versions, List<ConfidentialityChange> markings) {
        work.change(Act.MAINTAIN, () -> {
            confidentialities.takeOver(pupil, markings);
            store.add(pupil, versions);
        });
    }

    private Outcome<EntryId> addVersion(
            Granted<PupilId> key, PupilId pupil, Entry better, List<ConfidentialityChange> markings) {
        store.lock(better.id());
        List<Entry> versions = ConfidentialityRules.open(store.history(pupil, better.id()), markings, key.relation());
        if (versions.isEmpty() || plans.isPlan(pupil, better.id())) {
            return Outcome.notFound();
        }
        if (versions.getFirst().version() != better.version() - 1) {
            return repeated(versions, better, Outcome.conflict());
        }
        add(key, pupil, better);
        return Outcome.done(better.id());
    }

    private Outcome<EntryId> repeated(AccessRelation writer, PupilId pupil, Entry entry, Outcome<EntryId> otherwise) {
        List<ConfidentialityChange> markings = confidentialities.of(pupil, entry.piece());
        List<Entry> versions = work.read(DossierActs.WRITE, () -> store.history(pupil, entry.id()));
        return repeated(ConfidentialityRules.open(versions, markings, writer), entry, otherwise);
    }

    /// Treats a form that was sent before as done.
    private static Outcome<EntryId> repeated(List<Entry> versions, Entry entry, Outcome<EntryId> otherwise) {
        return versions.stream().anyMatch(entry::repeats) ? Outcome.done(entry.id()) : otherwise;
    }

    private void add(Granted<PupilId> key, PupilId pupil, Entry entry) {
        store.add(pupil, entry);
        log.append(log.done(DossierActs.WRITE, key.clause(), entry.version() == 1 ? "written" : "corrected")
                .about(pupil)
                .through(entry.id()));
    }

    private Entry entry(Granted<PupilId> key, EntryId id, int version, EntryDraft draft, Optional<String> reason) {
        Instant now = clock.instant();
        return new Entry(
                id,
                version,
                draft.kind(),
                draft.happenedOn(),
                key.person(),
                now,
                draft.text().strip(),
                reason);
    }

    @Upholds(PARENT_DATA_IN_DOSSIER)
    private List<ParentView> parents(PupilId pupil, AccessRelation reader) {
        LocalDate today = SchoolDay.today(clock);
        List<AuthorityFact> facts = guardians.listAuthority(pupil);
        return guardians.list(pupil).stream()
                .map(guardian -> new ParentView(
                        guardian.name(),
                        guardian.relation(),
                        Guardians.authorityOn(facts, pupil, guardian.person(), today),
                        withheld(guardian, reader) ? withoutAddress(guardian.contact()) : guardian.contact(),
                        withheld(guardian, reader)))
                .toList();
    }

    private static boolean withheld(Guardian guardian, AccessRelation reader) {
        return guardian.addressSecret() && reader != AccessRelation.HEAD && reader != AccessRelation.BOARD;
    }

    private static GuardianContact withoutAddress(GuardianContact contact) {
        return new GuardianContact(contact.email(), contact.phone(), "");
    }
}
