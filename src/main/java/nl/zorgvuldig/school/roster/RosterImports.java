package nl.zorgvuldig.school.roster;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.RosterDraftStore.RosterDraft;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Done;
import nl.zorgvuldig.school.roster.RosterImportAnswer.NotThere;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Overtaken;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Refused;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Shown;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Unfit;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.leavers.ProposedLeaver;
import nl.zorgvuldig.school.roster.leavers.ProposedLeavers;
import nl.zorgvuldig.school.roster.matching.KnownSchool;
import nl.zorgvuldig.school.roster.matching.KnownSchoolCollector;
import nl.zorgvuldig.school.roster.reading.RosterReader;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.SchoolCode;
import nl.zorgvuldig.school.roster.takeover.ConfirmedPlan;
import nl.zorgvuldig.school.roster.takeover.RosterTakeover;
import org.springframework.stereotype.Component;

/// Roster imports: preview what a file would change, then do exactly that or nothing.
///
/// Invariants: only the data needed for guidance is kept of a file, sealed, until the import is
/// confirmed or cancelled, or an hour has passed; a confirmed import is all or nothing; nothing is
/// done that was not shown; no import ends an enrolment.
@Component
@Upholds(NECESSARY_FOR_GUIDANCE)
public final class RosterImports {
    private static final Duration WAITS = Duration.ofHours(1);

    private final RosterImportPermission right;
    private final KnownSchoolCollector knowledge;
    private final RosterDraftStore drafts;
    private final RosterTakeover takeover;
    private final ProposedLeavers proposed;
    private final Schools schools;
    private final Pupils pupils;
    private final Vault vault;
    private final Work work;
    private final Clock clock;

    RosterImports(
            RosterImportPermission right,
            KnownSchoolCollector knowledge,
            RosterDraftStore drafts,
            RosterTakeover takeover,
            ProposedLeavers proposed,
            Schools schools,
            Pupils pupils,
            Vault vault,
            Work work,
            Clock clock) {
        this.right = right;
        this.knowledge = knowledge;
        this.drafts = drafts;
        this.takeover = takeover;
        this.proposed = proposed;
        this.schools = schools;
        this.pupils = pupils;
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    /// The refusal, when the acting person may not import; the refusal is logged.
    public Optional<Refused> refusal() {
        return right.refusal();
    }

    /// Reads a file and makes the preview. Does not close `file`.
    public RosterImportAnswer preview(SchoolId wanted, InputStream file) {
        Optional<Refused> no = right.refusal();
        if (no.isPresent()) {
            return no.get();
        }
        Optional<School> school = schools.find(wanted);
        return school.isEmpty() ? new NotThere() : preview(school.get(), RosterReader.read(file, today()));
    }

    private RosterImportAnswer preview(School school, RosterFile file) {
        Instant until = clock.instant().plus(WAITS);
        RosterDraft draft = new RosterDraft(
                new RosterDraftId(Id.next(clock)), school.id(), until, Optional.of(file), Optional.empty());
        RosterImportAnswer answer = compared(draft, school, file);
        if (answer instanceof Shown) {
            vault.create(List.of(RosterDraftStore.key(draft.id())));
            work.change(SchoolActs.IMPORT, () -> drafts.add(draft, file, clock.instant()));
        }
        return answer;
    }

    /// The current preview of a waiting import, or the result of a confirmed one.
    public RosterImportAnswer show(RosterDraftId id) {
        return right.refusal().<RosterImportAnswer>map(no -> no).orElseGet(() -> find(id));
    }

    private RosterImportAnswer find(RosterDraftId id) {
        Optional<RosterDraft> draft = work.read(SchoolActs.IMPORT, () -> drafts.find(id, clock.instant()));
        Optional<School> school = draft.map(RosterDraft::school).flatMap(schools::find);
        if (draft.isEmpty() || school.isEmpty()) {
            return new NotThere();
        }
        return draft.get()
                .file()
                .map(file -> compared(draft.get(), school.get(), file))
                .orElseGet(() -> result(draft.get(), school.get()));
    }

    /// Confirms a preview. When the import would no longer do exactly that, nothing is done.
    ///
    /// @param shown fingerprint of the preview that was confirmed
    public RosterImportAnswer confirm(RosterDraftId id, String shown) {
        RosterImportAnswer now = show(id);
        if (!(now instanceof Shown(RosterPreview preview))) {
            return now;
        }
        if (!preview.shown().equals(shown)) {
            return new Overtaken(preview);
        }
        Map<String, PupilId> added = new HashMap<>();
        preview.plan().pupils().added().forEach(pupil -> added.put(pupil.key(), new PupilId(Id.next(clock))));
        pupils.prepare(added.values()); // keys live in another database, so before the transaction
        Optional<RosterImportAnswer> otherwise = work.write(SchoolActs.IMPORT, () -> takeOver(preview, added));
        if (otherwise.isEmpty()) {
            right.note(
                    AuditOutcome.DONE, preview.school().id(), preview.counts().total());
            vault.destroy(RosterDraftStore.key(id));
        }
        return otherwise.filter(answer -> !(answer instanceof NotThere)).orElseGet(() -> find(id));
    }

    /// @return empty when it was done here; not there any more when somebody else did it
    private Optional<RosterImportAnswer> takeOver(RosterPreview preview, Map<String, PupilId> added) {
        School school = preview.school();
        drafts.lock(school.id());
        Optional<RosterDraft> waiting = drafts.find(preview.draft(), clock.instant());
        Optional<RosterFile> file = waiting.flatMap(RosterDraft::file);
        if (file.isEmpty()) {
            return Optional.of(new NotThere());
        }
        Look look = look(waiting.get(), school, file.get());
        if (!(look.answer() instanceof Shown(RosterPreview now))) {
            return Optional.of(look.answer());
        }
        if (!now.shown().equals(preview.shown())) {
            return Optional.of(new Overtaken(now));
        }
        ConfirmedPlan confirmed = new ConfirmedPlan(school.id(), file.get(), now.plan(), look.known(), added, Map.of());
        takeover.carryOut(confirmed);
        Instant at = clock.instant();
        drafts.finish(preview.draft(), now.counts(), at, at.plus(WAITS));
        List<ProposedLeaver> leavers = proposals(confirmed);
        drafts.add(preview.draft(), leavers);
        proposed.seen(school.id(), kept(leavers, school.id()), there(confirmed));
        return Optional.empty();
    }

    /// The leavers whose dossier this school keeps; for others its head does not end the enrolment.
    private List<ProposedLeaver> kept(List<ProposedLeaver> leavers, SchoolId school) {
        Set<PupilId> kept = pupils
                .list(leavers.stream().map(ProposedLeaver::pupil).toList())
                .stream()
                .filter(where -> where.keeper().equals(school))
                .map(SchoolCareer::pupil)
                .collect(Collectors.toSet());
        return leavers.stream().filter(leaver -> kept.contains(leaver.pupil())).toList();
    }

    /// Known pupils who are at school according to the file.
    private static Set<PupilId> there(ConfirmedPlan confirmed) {
        return confirmed.file().pupils().stream()
                .filter(pupil -> !pupil.goneOn(confirmed.plan().day()))
                .flatMap(pupil -> confirmed.findKnown(pupil.key()).stream())
                .map(SchoolCareer::pupil)
                .collect(Collectors.toSet());
    }

    private static List<ProposedLeaver> proposals(ConfirmedPlan confirmed) {
        return confirmed.plan().leavers().stream()
                .flatMap(leaver -> confirmed
                        .findPupil(leaver.pupil())
                        .map(pupil -> new ProposedLeaver(pupil, leaver.why(), leaver.leaving()))
                        .stream())
                .toList();
    }

    /// Cancels an import: nothing of it is left. Idempotent.
    public RosterImportAnswer cancel(RosterDraftId id) {
        return right.refusal().<RosterImportAnswer>map(no -> no).orElseGet(() -> {
            if (work.read(SchoolActs.IMPORT, () -> drafts.find(id, clock.instant()))
                    .isPresent()) {
                vault.destroy(RosterDraftStore.key(id));
                work.change(SchoolActs.IMPORT, () -> drafts.delete(id));
            }
            return new NotThere();
        });
    }

    /// Destroys imports that were not confirmed in time, key first; may be interrupted anywhere.
    void expire() {
        List<RosterDraftId> over = work.read(Act.MAINTAIN, () -> drafts.listExpired(clock.instant()));
        for (RosterDraftId draft : over) {
            vault.destroy(RosterDraftStore.key(draft));
            work.change(Act.MAINTAIN, () -> drafts.delete(draft));
        }
    }

    /// Writes the audit event before any comparison is shown or carried out.
    private RosterImportAnswer compared(RosterDraft draft, School school, RosterFile file) {
        Look look = look(draft, school, file);
        right.note(AuditOutcome.GRANTED, school.id(), look.known().pupils().size());
        return look.answer();
    }

    private record Look(RosterImportAnswer answer, KnownSchool known) {}

    private Look look(RosterDraft draft, School school, RosterFile file) {
        KnownSchool known = work.read(SchoolActs.IMPORT, () -> knowledge.of(school, file, today()));
        RosterDecision decision = RosterRules.plan(file, known.roster(), code(school), today());
        RosterImportAnswer answer =
                switch (decision) {
                    case RosterDecision.Refused refused -> new Unfit(school, refused);
                    case RosterPlan plan ->
                        new Shown(new RosterPreview(
                                draft.id(),
                                school,
                                plan,
                                RosterNames.of(file, known.roster(), plan),
                                RosterImportCounts.of(plan),
                                mark(plan),
                                draft.expires(),
                                leavers(new ConfirmedPlan(school.id(), file, plan, known, Map.of(), Map.of()))));
                };
        return new Look(answer, known);
    }

    /// The number of pupils about whom the head would be told something new.
    private int leavers(ConfirmedPlan shown) {
        return work.read(
                SchoolActs.IMPORT,
                () -> proposed.news(shown.school(), kept(proposals(shown), shown.school()), there(shown))
                        .size());
    }

    private RosterImportAnswer result(RosterDraft draft, School school) {
        Map<PupilId, PersonName> names = new HashMap<>(pupils.names(school.id()));
        List<RosterImportResult.NamedLeaver> leavers =
                work.read(SchoolActs.IMPORT, () -> drafts.listLeavers(draft.id())).stream()
                        .map(leaver -> new RosterImportResult.NamedLeaver(
                                leaver, Optional.ofNullable(names.get(leaver.pupil()))))
                        .toList();
        return new Done(
                new RosterImportResult(draft.id(), school, draft.counts().orElseThrow(), leavers));
    }

    private String mark(RosterPlan plan) {
        return HexFormat.of()
                .formatHex(vault.keyedHash(Acting.current().board(), "roster plan", RosterJson.canonical(plan)));
    }

    private static SchoolCode code(School school) {
        return SchoolCode.parse(school.brin()).orElse(SchoolCode.UNKNOWN);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }
}
