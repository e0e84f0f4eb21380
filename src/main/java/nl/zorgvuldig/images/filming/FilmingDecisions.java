package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.images.filming.storage.FilmedChildrenStore;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Decisions on requests to film: for the head, who decides before the day with every child's
/// consent in view, and for the teacher, who sees the decision and which children may be filmed.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
public final class FilmingDecisions {
    /// Form field of an objection to the decision itself.
    public static final String DECISION = "doen";

    private final FilmingStore store;
    private final CaseFiles<FilmingFile, FilmingEvent> files;
    private final FilmedChildrenStore filmed;
    private final FilmingGroup group;
    private final FilmingReaders readers;
    private final FilmingMail mail;
    private final Consents consents;
    private final ThirdPartyDetector others;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    FilmingDecisions(
            FilmingStore store,
            FilmedChildrenStore filmed,
            FilmingGroup group,
            FilmingReaders readers,
            FilmingMail mail,
            Consents consents,
            ThirdPartyDetector others,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.filmed = filmed;
        this.group = group;
        this.readers = readers;
        this.mail = mail;
        this.consents = consents;
        this.others = others;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Role in which somebody sees a request.
    public enum Reader {
        HEAD,
        TEACHER
    }

    /// Whether the acting person heads a school or guides a group today.
    public boolean any() {
        return readers.any();
    }

    /// Requests of this school year, newest day first: for the head, those of the school; for the
    /// teacher, the permitted ones of their groups.
    public List<FilmingFile> list() {
        Function<FilmingFile, Optional<Reader>> mine = readers.mine();
        LocalDate since = SchoolYear.of(today()).period().from();
        return work.read(FilmingActs.KEEP_FILMING, () -> store.list(since)).stream()
                .filter(file -> mine.apply(file).isPresent())
                .toList();
    }

    public Optional<FilmingFile> find(FilmingId id) {
        return work.read(FilmingActs.KEEP_FILMING, () -> store.find(id))
                .filter(file -> reader(file).isPresent());
    }

    /// The acting person's role; empty when they have none in this request.
    public Optional<Reader> reader(FilmingFile file) {
        return readers.mine().apply(file);
    }

    /// For each child whether it may be filmed and why not; only while the request is open or
    /// permitted.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    public List<FilmingChild> children(FilmingFile file) {
        return file.state().open() && reader(file).isPresent() ? group.children(file.request()) : List.of();
    }

    /// Fingerprint of what the head saw, to be sent back with the permission.
    public String print(List<FilmingChild> children) {
        return FilmingRules.print(children);
    }

    /// Permits filming, only on the basis of what was seen and only when at least one child may be
    /// filmed. Answers about these children are locked until the end of the transaction, so that
    /// what was seen still holds.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Outcome<Nothing> permit(FilmingId id, String conditions, String seen) {
        return decide(
                id,
                new FilmingEvent.Permitted(conditions),
                "conditions",
                children -> FilmingRules.permitting(conditions, children, seen));
    }

    public Outcome<Nothing> refuse(FilmingId id, String reason) {
        return decide(
                id, new FilmingEvent.Refused(reason), "reason", children -> FilmingRules.refusing(reason, children));
    }

    /// Revokes a permission, for example because a consent was withdrawn.
    public Outcome<Nothing> revoke(FilmingId id, String reason) {
        return decide(
                id, new FilmingEvent.Revoked(reason), "reason", children -> FilmingRules.refusing(reason, children));
    }

    /// Carries out a decision; anyone but the head gets not found.
    ///
    /// @param field of the head's text
    private Outcome<Nothing> decide(
            FilmingId id, FilmingEvent event, String field, Function<List<FilmingChild>, List<Objection>> rule) {
        Optional<FilmingFile> known = find(id).filter(file -> reader(file).equals(Optional.of(Reader.HEAD)));
        if (known.isEmpty()) {
            log.append(line(AuditOutcome.REFUSED, event.code()));
            return Outcome.notFound();
        }
        FilmingFile file = known.get();
        Optional<Sentence> no = FilmingRules.RULES.whyNot(file, event.getClass(), today());
        if (no.isPresent()) {
            return Outcome.rejected(DECISION, no.get());
        }
        FilmingRequest request = file.request();
        List<PupilId> there =
                group.children(request).stream().map(FilmingChild::pupil).toList();
        ThirdPartyNames strangers = others.among(request.pupil(), there, request.guardian());
        ThirdPartyNames.Mention mention = strangers.in(event.said().orElse(""));
        Outcome<Nothing> decided =
                files.judge(FilmingActs.KEEP_FILMING, file, file.history().size(), now -> {
                    consents.holdStill(there);
                    List<FilmingChild> children = group.children(request);
                    List<Objection> objections = FilmingReplyRules.objections(rule.apply(children), field, mention);
                    if (!objections.isEmpty()) {
                        return Outcome.rejected(objections);
                    }
                    record(now, event, children);
                    return Outcome.done();
                });
        return decided instanceof Outcome.Conflict<Nothing>
                ? Outcome.rejected(DECISION, Sentence.of("filming.no.decided"))
                : decided;
    }

    private void record(FilmingFile file, FilmingEvent event, List<FilmingChild> children) {
        FilmingRequest request = file.request();
        Instant at = files.add(file, event).at();
        log.append(line(AuditOutcome.DONE, event.code()).about(request.pupil()).through(request.id()));
        if (event instanceof FilmingEvent.Permitted) {
            children.stream().filter(FilmingChild::may).forEach(child -> filmed.add(request.id(), child.pupil(), at));
        }
        List<PupilId> others =
                group.others(request, children.stream().map(FilmingChild::pupil).toList());
        mail.tell(
                file,
                event,
                children.stream()
                        .filter(child -> others.contains(child.pupil()))
                        .toList());
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        return AuditEvent.of(
                clock,
                Acting.current().with(FilmingActs.KEEP_FILMING),
                PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
                outcome,
                what);
    }
}
