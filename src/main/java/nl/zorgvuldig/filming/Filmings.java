package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the head, who decides on filming before the day with every child's consent in
/// sight, and for the teacher, who sees what was decided and who may be filmed.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
public final class Filmings {
    /// The field of an objection to deciding at all.
    public static final String DECISION = "doen";

    private final FilmingStore store;
    private final WarnedStore filmed;
    private final FilmingGroup group;
    private final FilmingReaders readers;
    private final FilmingMail mail;
    private final Consents consents;
    private final StrangerBook others;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Filmings(
            FilmingStore store,
            WarnedStore filmed,
            FilmingGroup group,
            FilmingReaders readers,
            FilmingMail mail,
            Consents consents,
            StrangerBook others,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
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

    /// As whom somebody sees a request.
    public enum Reader {
        HEAD,
        TEACHER
    }

    /// Whether the acting person heads a school or guides a group today.
    public boolean any() {
        return readers.any();
    }

    /// Those of this school year, newest day first: for the head of the school, for the teacher
    /// of the own groups and permitted.
    public List<FilmingRequest> list() {
        Function<FilmingRequest, Optional<Reader>> mine = readers.mine();
        LocalDate since = SchoolYear.of(today()).period().from();
        return work.read(FilmingActs.KEEP_FILMING, () -> store.list(since)).stream()
                .filter(one -> mine.apply(one).isPresent())
                .toList();
    }

    /// What waits for a decision of the acting person, first day first.
    public List<FilmingRequest> listToDecide() {
        Function<FilmingRequest, Optional<Reader>> mine = readers.mine();
        return work.read(FilmingActs.KEEP_FILMING, store::listAsked).stream()
                .filter(one -> mine.apply(one).equals(Optional.of(Reader.HEAD)))
                .filter(one -> FilmingRules.undecidable(one.state(), one.day(), today())
                        .isEmpty())
                .toList();
    }

    public Optional<FilmingRequest> find(FilmingId id) {
        return work.read(FilmingActs.KEEP_FILMING, () -> store.find(id))
                .filter(one -> reader(one).isPresent());
    }

    /// Empty for who has nothing to do with it.
    public Optional<Reader> reader(FilmingRequest request) {
        return readers.mine().apply(request);
    }

    /// Child by child whether it may be filmed and why; only while it is asked or permitted.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public List<Child> children(FilmingRequest request) {
        return request.state().open() && reader(request).isPresent() ? group.children(request) : List.of();
    }

    /// What the head saw, to be given back when saying yes.
    public String print(List<Child> children) {
        return FilmingRules.print(children);
    }

    /// Only on what was seen, and only when somebody may be filmed at all. From here to the end
    /// nobody answers about these children, so that what was seen still holds.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Outcome<Nothing> permit(FilmingId id, String conditions, String seen) {
        return decide(
                id,
                FilmingState.PERMITTED,
                conditions,
                children -> FilmingRules.permitting(conditions, children, seen));
    }

    public Outcome<Nothing> refuse(FilmingId id, String reason) {
        return decide(id, FilmingState.REFUSED, reason, children -> FilmingRules.refusing(reason, children));
    }

    /// The head takes a permission back, such as when a consent was withdrawn.
    public Outcome<Nothing> revoke(FilmingId id, String reason) {
        return decide(id, FilmingState.REVOKED, reason, children -> FilmingRules.refusing(reason, children));
    }

    /// Nothing is found by who is not the head.
    private Outcome<Nothing> decide(
            FilmingId id, FilmingState to, String words, Function<List<Child>, List<Objection>> rule) {
        Optional<FilmingRequest> known = find(id).filter(one -> reader(one).equals(Optional.of(Reader.HEAD)));
        if (known.isEmpty()) {
            log.append(line(AuditOutcome.REFUSED, Codes.of(to)));
            return Outcome.notFound();
        }
        FilmingRequest request = known.get();
        Optional<Sentence> no = FilmingRules.impossible(request, to, today());
        if (no.isPresent()) {
            return Outcome.rejected(DECISION, no.get());
        }
        List<PupilId> there = group.children(request).stream().map(Child::pupil).toList();
        Strangers strangers = others.among(request.pupil(), there, request.guardian());
        String field = to == FilmingState.PERMITTED ? "conditions" : "reason";
        return work.write(FilmingActs.KEEP_FILMING, () -> {
            consents.holdStill(there);
            List<Child> children = group.children(request);
            List<Objection> objections = SaidRules.objections(rule.apply(children), field, strangers.in(words));
            if (!objections.isEmpty()) {
                return Outcome.rejected(objections);
            }
            if (!store.move(request, to, Optional.of(words), clock.instant())) {
                return Outcome.rejected(DECISION, Sentence.of("filming.no.decided"));
            }
            log.append(
                    line(AuditOutcome.DONE, Codes.of(to)).about(request.pupil()).through(id));
            tell(request, to, words, children);
            return Outcome.done();
        });
    }

    private void tell(FilmingRequest request, FilmingState to, String words, List<Child> children) {
        if (to != FilmingState.PERMITTED) {
            mail.refused(request, words);
            return;
        }
        children.stream().filter(Child::may).forEach(one -> filmed.add(request.id(), one.pupil(), clock.instant()));
        List<PupilId> others =
                group.others(request, children.stream().map(Child::pupil).toList());
        mail.permitted(
                request,
                words,
                children.stream()
                        .filter(child -> others.contains(child.pupil()))
                        .allMatch(Child::may));
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
