package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ProcessingRestrictions;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.entries.DossierStore;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Plans for support: made, changed, evaluated, closed. A plan is an entry in the dossier, and so
/// is each evaluation: the same people see, correct and inspect it as any entry.
@Component
public final class SupportPlans {
    private final ProcessingRestrictions stills;
    private final PlanStore store;
    private final DossierStore entries;
    private final Confidentialities confidentialities;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    SupportPlans(
            ProcessingRestrictions stills,
            PlanStore store,
            DossierStore entries,
            Confidentialities confidentialities,
            AuditLog log,
            Work work,
            Clock clock) {
        this.stills = stills;
        this.store = store;
        this.entries = entries;
        this.confidentialities = confidentialities;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The plans among these entries; within a unit of work.
    public List<SupportPlan> among(PupilId pupil, List<Entry> visible) {
        Map<EntryId, List<LocalDate>> days = store.days(pupil);
        return days.isEmpty() ? List.of() : PlanRules.plans(visible, days, store.links(pupil));
    }

    /// Whether an entry is a plan, which is changed in its own way; within a unit of work.
    public boolean isPlan(PupilId pupil, EntryId entry) {
        return store.days(pupil).containsKey(entry);
    }

    /// Sending the same form again, even at the same moment, adds nothing and gets the same answer.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> begin(Granted<PupilId> key, FormId form, PlanDraft draft) {
        LocalDate today = SchoolDay.today(clock);
        List<Objection> objections = PlanRules.objections(draft, today);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        EntryId id = new EntryId(form.makes(key.person(), pupil));
        Entry plan = entry(key, id, 1, today, draft.text().written(), Optional.empty());
        return work.once(
                DossierActs.WRITE,
                () -> {
                    entries.add(pupil, plan);
                    store.add(pupil, id, 1, draft.evaluateOn());
                    done(key, "plan-begun", id);
                    return Outcome.done(id);
                },
                _ -> repeated(pupil, plan, Outcome.formReused()));
    }

    /// Adds a version. The earlier ones stay readable. Sending the same form again adds nothing.
    ///
    /// @param ofVersion that the writer saw
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> change(
            Granted<PupilId> key, SupportPlan plan, int ofVersion, PlanDraft draft, String reason) {
        List<Objection> objections =
                new ArrayList<>(PlanRules.objections(draft, plan.entry().happenedOn()));
        DossierRules.text("reason", reason, DossierRules.LONGEST_REASON).ifPresent(objections::add);
        still(key, plan, "reason").ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        Entry better = entry(
                key,
                plan.id(),
                ofVersion + 1,
                plan.entry().happenedOn(),
                draft.text().written(),
                Optional.of(reason.strip()));
        if (plan.closed() || plan.entry().version() != ofVersion) {
            return repeated(pupil, better, Outcome.conflict());
        }
        return work.once(
                DossierActs.WRITE,
                () -> {
                    entries.add(pupil, better);
                    store.add(pupil, plan.id(), better.version(), draft.evaluateOn());
                    done(key, "plan-changed", plan.id());
                    return Outcome.done(plan.id());
                },
                _ -> repeated(pupil, better, Outcome.conflict()));
    }

    /// Records an evaluation of the plan, or a closing one that ends it. Sending the same form
    /// again adds nothing.
    ///
    /// @param role not that of an entry which exists already
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> evaluate(
            Granted<PupilId> key, FormId form, SupportPlan plan, PlanLink.Role role, LocalDate on, String text) {
        List<Objection> objections = new ArrayList<>(
                DossierRules.objections(new EntryDraft(EntryKind.SUPPORT_PLAN, on, text), SchoolDay.today(clock)));
        still(key, plan, "text").ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        EntryId id = new EntryId(form.makes(key.person(), plan.id()));
        Entry evaluation = entry(key, id, 1, on, text.strip(), Optional.empty());
        PlanLink link = new PlanLink(plan.id(), id, role, key.person(), clock.instant());
        if (plan.closed()) {
            return repeated(pupil, evaluation, link, Outcome.conflict());
        }
        List<ConfidentialityChange> markings =
                confidentialities.of(pupil, plan.entry().piece());
        return work.once(
                DossierActs.WRITE,
                () -> {
                    if (ConfidentialityRules.level(markings) == Confidentiality.CONFIDENTIAL) {
                        confidentialities.confideFromTheStart(key, evaluation.piece());
                    }
                    entries.add(pupil, evaluation);
                    store.add(pupil, link);
                    done(key, what(role), id);
                    return Outcome.done(plan.id());
                },
                _ -> repeated(
                        pupil,
                        evaluation,
                        link,
                        role == PlanLink.Role.CLOSING ? Outcome.conflict() : Outcome.formReused()));
    }

    /// Links an entry to the plan; again, it changes nothing.
    ///
    /// @param entry that the holder of this key may know of
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public Outcome<EntryId> attach(Granted<PupilId> key, SupportPlan plan, Entry entry) {
        if (plan.closed() || entry.id().equals(plan.id())) {
            return Outcome.rejected("entry", Sentence.of("dossier.plan.no_entry"));
        }
        Optional<Objection> still = still(key, plan, "entry");
        if (still.isPresent()) {
            return Outcome.rejected(still.get());
        }
        PupilId pupil = key.use(DossierActs.WRITE);
        if (plan.linked().stream().anyMatch(linked -> linked.entry().id().equals(entry.id()))) {
            return Outcome.done(plan.id());
        }
        PlanLink link = new PlanLink(plan.id(), entry.id(), PlanLink.Role.ATTACHED, key.person(), clock.instant());
        return work.once(
                DossierActs.WRITE,
                () -> {
                    store.add(pupil, link);
                    done(key, what(PlanLink.Role.ATTACHED), entry.id());
                    return Outcome.done(plan.id());
                },
                _ -> links(pupil).stream().anyMatch(link::joins) ? Outcome.done(plan.id()) : Outcome.conflict());
    }

    private Optional<Objection> still(Granted<PupilId> key, SupportPlan plan, String field) {
        return stills.objection(key.target(), DossierItemId.of(plan.id()), field);
    }

    private Outcome<EntryId> repeated(PupilId pupil, Entry plan, Outcome<EntryId> otherwise) {
        return stands(pupil, plan) ? Outcome.done(plan.id()) : otherwise;
    }

    private Outcome<EntryId> repeated(PupilId pupil, Entry entry, PlanLink link, Outcome<EntryId> otherwise) {
        return stands(pupil, entry) && links(pupil).stream().anyMatch(link::repeats)
                ? Outcome.done(link.plan())
                : otherwise;
    }

    private List<PlanLink> links(PupilId pupil) {
        return work.read(DossierActs.WRITE, () -> store.links(pupil));
    }

    private boolean stands(PupilId pupil, Entry entry) {
        return work.read(DossierActs.WRITE, () -> entries.history(pupil, entry.id())).stream()
                .anyMatch(entry::repeats);
    }

    private Entry entry(
            Granted<PupilId> key, EntryId id, int version, LocalDate on, String text, Optional<String> reason) {
        return new Entry(id, version, EntryKind.SUPPORT_PLAN, on, key.person(), clock.instant(), text, reason);
    }

    private static String what(PlanLink.Role role) {
        return switch (role) {
            case ATTACHED -> "plan-attached";
            case EVALUATION -> "plan-evaluated";
            case CLOSING -> "plan-closed";
        };
    }

    private void done(Granted<PupilId> key, String what, EntryId entry) {
        log.append(log.done(DossierActs.WRITE, key.clause(), what)
                .about(key.target())
                .through(entry));
    }

    /// Imports what makes an entry a plan, as it was elsewhere. System account only.
    ///
    /// @param plan an existing entry, as are those of the links
    public void takeOver(PupilId pupil, EntryId plan, List<LocalDate> evaluateOn, List<PlanLink> links) {
        work.change(Act.MAINTAIN, () -> {
            store.add(pupil, plan, 1, evaluateOn);
            links.forEach(link -> store.add(pupil, link));
        });
    }

    /// Plan for support that somebody wants to make, before it is judged. `toString` gives
    /// `[sealed]`.
    ///
    /// @param evaluateOn the days of evaluation
    public record PlanDraft(PlanText text, List<LocalDate> evaluateOn) {
        public PlanDraft {
            evaluateOn = evaluateOn.stream().distinct().sorted().toList();
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
