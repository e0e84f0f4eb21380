package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// The door for the head, who decides on filming before the day with every child's consent in
/// sight, and for the teacher, who sees what was decided and who may be filmed.
@Component
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
public final class Filmings {
    private final FilmingStore store;
    private final WarnedStore filmed;
    private final FilmingGroup group;
    private final FilmingMail mail;
    private final Staff staff;
    private final Consents consents;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Filmings(
            FilmingStore store,
            WarnedStore filmed,
            FilmingGroup group,
            FilmingMail mail,
            Staff staff,
            Consents consents,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.filmed = filmed;
        this.group = group;
        this.mail = mail;
        this.staff = staff;
        this.consents = consents;
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
        LocalDate today = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(Acting.current().person());
        return duties.groups().stream().anyMatch(one -> one.period().contains(today))
                || duties.functions().stream()
                        .anyMatch(
                                one ->
                                        one.function() == StaffFunction.HEAD
                                                && one.period().contains(today));
    }

    /// For the head those of the school, for the teacher those of the own groups that were
    /// permitted; newest day first.
    public List<FilmingRequest> list() {
        return work.read(Act.KEEP_FILMING, store::list).stream()
                .filter(one -> reader(one).isPresent())
                .toList();
    }

    public Optional<FilmingRequest> find(FilmingId id) {
        return work.read(Act.KEEP_FILMING, () -> store.find(id))
                .filter(one -> reader(one).isPresent());
    }

    /// Empty for who has nothing to do with it.
    public Optional<Reader> reader(FilmingRequest request) {
        LocalDate today = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(Acting.current().person());
        boolean head =
                duties.functions().stream()
                        .anyMatch(
                                one ->
                                        one.function() == StaffFunction.HEAD
                                                && one.period().contains(today)
                                                && one.school()
                                                        .equals(Optional.of(request.school())));
        if (head) {
            return Optional.of(Reader.HEAD);
        }
        boolean teacher =
                duties.groups().stream()
                        .anyMatch(
                                one ->
                                        one.group().id().equals(request.group())
                                                && one.period().contains(today));
        return teacher && told(request.state()) ? Optional.of(Reader.TEACHER) : Optional.empty();
    }

    private static boolean told(FilmingState state) {
        return switch (state) {
            case PERMITTED, REVOKED, CLOSED -> true;
            case ASKED, REFUSED, LAPSED, WITHDRAWN -> false;
        };
    }

    /// Child by child whether it may be filmed and why; only while it is asked or permitted.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public List<Child> children(FilmingRequest request) {
        return request.state().open() && reader(request).isPresent()
                ? group.children(request)
                : List.of();
    }

    /// What the head saw, to be given back when saying yes.
    public String print(List<Child> children) {
        return FilmingRules.print(children);
    }

    /// Only on what was seen, and only when somebody may be filmed at all. From here to the end
    /// nobody answers about these children, so that what was seen still holds.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public Decided permit(FilmingId id, String conditions, String seen) {
        return decide(
                id,
                FilmingState.PERMITTED,
                conditions,
                children -> FilmingRules.permitting(conditions, children, seen));
    }

    public Decided refuse(FilmingId id, String reason) {
        return decide(
                id,
                FilmingState.REFUSED,
                reason,
                children -> FilmingRules.refusing(reason, children));
    }

    private Decided decide(
            FilmingId id,
            FilmingState to,
            String words,
            Function<List<Child>, List<Objection>> rule) {
        Optional<FilmingRequest> known = find(id);
        if (known.isEmpty() || !reader(known.get()).equals(Optional.of(Reader.HEAD))) {
            log.append(line(Outcome.REFUSED, Codes.of(to)));
            return refused(Sentence.of("filming.no.head"));
        }
        FilmingRequest request = known.get();
        Optional<Sentence> no =
                FilmingRules.undecidable(request.state(), request.day(), today());
        if (no.isPresent()) {
            return refused(no.get());
        }
        List<PupilId> pupils = group.children(request).stream().map(Child::pupil).toList();
        return work.write(
                Act.KEEP_FILMING,
                () -> {
                    consents.holdStill(pupils);
                    List<Child> children = group.children(request);
                    List<Objection> objections = rule.apply(children);
                    if (!objections.isEmpty()) {
                        return new Decided.Objected(objections);
                    }
                    log.append(
                            line(Outcome.DONE, Codes.of(to)).about(request.pupil()).through(id));
                    if (!store.move(request, to, Optional.of(words), clock.instant())) {
                        return refused(Sentence.of("filming.no.decided"));
                    }
                    if (to == FilmingState.PERMITTED) {
                        children.stream()
                                .filter(Child::may)
                                .forEach(one -> filmed.add(id, one.pupil(), clock.instant()));
                        mail.permitted(
                                request, words, children.stream().allMatch(Child::may));
                    } else {
                        mail.refused(request, words);
                    }
                    return new Decided.Done();
                });
    }

    /// The head takes a permission back, such as when a consent was withdrawn.
    public Decided revoke(FilmingId id, String reason) {
        Optional<FilmingRequest> known = find(id);
        if (known.isEmpty() || !reader(known.get()).equals(Optional.of(Reader.HEAD))) {
            return refused(Sentence.of("filming.no.head"));
        }
        FilmingRequest request = known.get();
        if (request.state() != FilmingState.PERMITTED) {
            return refused(Sentence.of("filming.no.decided"));
        }
        List<Objection> no = FilmingRules.refusing(reason, group.children(request));
        if (!no.isEmpty()) {
            return new Decided.Objected(no);
        }
        log.append(line(Outcome.DONE, "revoked").about(request.pupil()).through(id));
        boolean done =
                work.write(
                        Act.KEEP_FILMING,
                        () -> {
                            boolean moved =
                                    store.move(
                                            request,
                                            FilmingState.REVOKED,
                                            Optional.of(reason),
                                            clock.instant());
                            if (moved) {
                                mail.refused(request, reason);
                            }
                            return moved;
                        });
        return done ? new Decided.Done() : refused(Sentence.of("filming.no.decided"));
    }

    private static Decided refused(Sentence because) {
        return new Decided.Refused(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, because);
    }

    private LocalDate today() {
        return SchoolDay.today(clock);
    }

    private AuditEvent line(Outcome outcome, String what) {
        return AuditEvent.of(
                clock,
                Acting.current().with(Act.KEEP_FILMING),
                PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION,
                outcome,
                what);
    }
}
