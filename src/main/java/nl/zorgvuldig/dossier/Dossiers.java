package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Only;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.RetentionRules;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Term;
import org.springframework.stereotype.Component;

/// The door to dossiers. Every way in takes a key from `access`, whose line in the log
/// is already committed.
@Component
public final class Dossiers {
    private final Stills stills;
    private final DossierStore store;
    private final DocumentStore documents;
    private final ViewpointStore viewpoints;
    private final Agreements agreements;
    private final SupportPlans plans;
    private final Confidentialities confidentialities;
    private final Schedules schedules;
    private final Pupils pupils;
    private final Guardians guardians;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Dossiers(
            Stills stills,
            DossierStore store,
            DocumentStore documents,
            ViewpointStore viewpoints,
            Agreements agreements,
            SupportPlans plans,
            Confidentialities confidentialities,
            Schedules schedules,
            Pupils pupils,
            Guardians guardians,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
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

    /// @param with what is made of it, in the same unit of work; it sees no other pupil
    @Upholds(CONFIDENTIALITY)
    public <T> T read(Granted<PupilId> key, Function<Dossier, T> with) {
        PupilId pupil = key.use(EnrolmentActs.READ);
        Confidentialities.Marked marked = confidentialities.marked(pupil);
        return Only.about(
                pupil, () -> work.read(EnrolmentActs.READ, () -> with.apply(read(pupil, marked, key.relation()))));
    }

    private Dossier read(PupilId pupil, Confidentialities.Marked marked, Relation reader) {
        List<Marking> markings = marked.markings();
        Term term = schedules.ofDossier();
        Whereabouts whereabouts = pupils.find(pupil).orElseThrow();
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
    /// one that does not exist for this reader.
    @Upholds(CONFIDENTIALITY)
    public EntryHistory history(Granted<PupilId> key, EntryId entry) {
        PupilId pupil = key.use(EnrolmentActs.READ);
        List<Marking> markings = confidentialities.of(pupil, PieceId.of(entry));
        return work.read(
                EnrolmentActs.READ,
                () -> new EntryHistory(
                        ConfidentialityRules.open(store.history(pupil, entry), markings, key.relation()),
                        ConfidentialityRules.opens(Confidentiality.CONFIDENTIAL, key.relation()) ? markings : List.of(),
                        ViewpointRules.open(
                                ViewpointRules.about(PieceId.of(entry), viewpoints.list(pupil)),
                                markings,
                                key.relation()),
                        agreements
                                .find(pupil, entry)
                                .filter(_ -> ConfidentialityRules.opens(PieceId.of(entry), markings, key.relation()))));
    }

    /// The same form sent again, even at the same moment, adds nothing and gets the same answer.
    ///
    /// @param dueOn of an agreement, to which the writer sees until then; of anything else it does
    /// not matter
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> write(
            Granted<PupilId> key, FormId form, Draft draft, Confidentiality level, Optional<LocalDate> dueOn) {
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
                        confidentialities.confideFromTheStart(key, PieceId.of(id));
                    }
                    add(key, pupil, entry);
                    due.ifPresent(day -> agreements.begin(key, id, day));
                    return Outcome.done(id);
                },
                _ -> ConfidentialityRules.level(confidentialities.of(pupil, PieceId.of(id))) == level
                                && agreements.began(key, id, due)
                        ? repeated(key.relation(), pupil, entry, Outcome.formReused())
                        : Outcome.formReused());
    }

    /// Adds a version. The earlier ones stay readable. The same form sent again adds nothing.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> correct(Granted<PupilId> key, Correction correction) {
        List<Objection> objections = new ArrayList<>(DossierRules.objections(correction, SchoolDay.today(clock)));
        stills.objection(key.target(), PieceId.of(correction.entry()), "text").ifPresent(objections::add);
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
        List<Marking> markings = confidentialities.of(pupil, better.piece());
        return work.once(
                DossierActs.WRITE,
                () -> addVersion(key, pupil, better, markings),
                _ -> repeated(key.relation(), pupil, better, Outcome.conflict()));
    }

    /// Takes over an entry with its versions as they were written elsewhere, oldest first. Only the
    /// program itself can: row security refuses it to everyone else.
    public void takeOver(PupilId pupil, List<Entry> versions, List<Marking> markings) {
        work.change(Act.MAINTAIN, () -> {
            confidentialities.takeOver(pupil, markings);
            versions.forEach(version -> store.add(pupil, version));
        });
    }

    private Outcome<EntryId> addVersion(Granted<PupilId> key, PupilId pupil, Entry better, List<Marking> markings) {
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

    private Outcome<EntryId> repeated(Relation writer, PupilId pupil, Entry entry, Outcome<EntryId> otherwise) {
        List<Marking> markings = confidentialities.of(pupil, entry.piece());
        List<Entry> versions = work.read(DossierActs.WRITE, () -> store.history(pupil, entry.id()));
        return repeated(ConfidentialityRules.open(versions, markings, writer), entry, otherwise);
    }

    /// What was sent before is done.
    private static Outcome<EntryId> repeated(List<Entry> versions, Entry entry, Outcome<EntryId> otherwise) {
        return versions.stream().anyMatch(entry::repeats) ? Outcome.done(entry.id()) : otherwise;
    }

    private void add(Granted<PupilId> key, PupilId pupil, Entry entry) {
        store.add(pupil, entry);
        log.append(log.done(DossierActs.WRITE, key.clause(), entry.version() == 1 ? "written" : "corrected")
                .about(pupil)
                .through(entry.id()));
    }

    private Entry entry(Granted<PupilId> key, EntryId id, int version, Draft draft, Optional<String> reason) {
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
    private List<ParentInDossier> parents(PupilId pupil, Relation reader) {
        LocalDate today = SchoolDay.today(clock);
        List<AuthorityFact> facts = guardians.listAuthority(pupil);
        return guardians.list(pupil).stream()
                .map(guardian -> new ParentInDossier(
                        guardian.name(),
                        guardian.relation(),
                        Guardians.authorityOn(facts, pupil, guardian.person(), today),
                        withheld(guardian, reader) ? withoutAddress(guardian.contact()) : guardian.contact(),
                        withheld(guardian, reader)))
                .toList();
    }

    private static boolean withheld(Guardian guardian, Relation reader) {
        return guardian.addressSecret() && reader != Relation.HEAD && reader != Relation.BOARD;
    }

    private static Contact withoutAddress(Contact contact) {
        return new Contact(contact.email(), contact.phone(), "");
    }
}
