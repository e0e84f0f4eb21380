package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupilStore;
import nl.zorgvuldig.privacy.breaches.notifications.AnnouncementTextCheck;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotification;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotificationStore;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotifications;
import org.springframework.stereotype.Component;

/// Handling of reported breaches: reading, assessing, recording notifications to the authority,
/// announcing to the persons concerned, hiding from a head, closing. Every access to one breach
/// takes a key.
@Component
@Upholds(CONFIDENTIALITY)
public final class Breaches {
    private final BreachStore store;
    private final BreachPartStore parts;
    private final BreachFactStore facts;
    private final AffectedPupilStore affected;
    private final SubjectNotificationStore tellings;
    private final SubjectNotifications round;
    private final AnnouncementTextCheck words;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Breaches(
            BreachStore store,
            BreachPartStore parts,
            BreachFactStore facts,
            AffectedPupilStore affected,
            SubjectNotificationStore tellings,
            SubjectNotifications round,
            AnnouncementTextCheck words,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.facts = facts;
        this.affected = affected;
        this.tellings = tellings;
        this.round = round;
        this.words = words;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// One entry of the register.
    public record Line(Breach breach, BreachFacts facts, BreachState state) {}

    /// Everything that is recorded about one breach.
    public record File(
            Breach breach,
            BreachFacts facts,
            BreachState state,
            List<BreachAssessment> assessments,
            List<AuthorityNotice> notices,
            Optional<BreachAnnouncement> announcement,
            Optional<BreachClosing> closing) {
        public Optional<BreachAssessment> judged() {
            return assessments.isEmpty() ? Optional.empty() : Optional.of(assessments.getLast());
        }
    }

    /// The breaches that the acting person may see, newest first. Reading the list is an audit
    /// event.
    public List<Line> list() {
        List<Breach> mine = work.read(BreachActs.READ_BREACH, store::list);
        log.append(log.done(BreachActs.READ_BREACH, CONFIDENTIALITY, "list").counting(mine.size()));
        Map<BreachId, BreachFacts> known = asProgram(facts::list);
        return mine.stream()
                .filter(breach -> known.containsKey(breach.id()))
                .map(breach -> new Line(breach, facts(known, breach), state(facts(known, breach))))
                .toList();
    }

    private static BreachFacts facts(Map<BreachId, BreachFacts> known, Breach breach) {
        return Optional.ofNullable(known.get(breach.id())).orElseThrow();
    }

    /// The running clocks of breaches that await their handlers, for a note on a page; nothing of
    /// what the breaches are about.
    public List<BreachClock> listRunning() {
        return asProgram(facts::list).values().stream()
                .filter(breachFacts -> state(breachFacts).running())
                .map(BreachFacts::clock)
                .sorted(Comparator.comparing(BreachClock::deadline))
                .toList();
    }

    public Optional<File> read(Granted<BreachId> key) {
        BreachId id = key.use(BreachActs.READ_BREACH);
        return work.read(BreachActs.READ_BREACH, () -> store.find(id).map(this::file));
    }

    /// All breaches, for export by the data protection officer or the board. The audit event is
    /// written first.
    public List<File> takeAlong() {
        log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "listed"));
        return work.read(
                BreachActs.KEEP_BREACH,
                () -> store.list().stream().map(this::file).toList());
    }

    private File file(Breach breach) {
        BreachFacts known = factsOf(breach.id());
        return new File(
                breach,
                known,
                state(known),
                parts.listAssessments(breach.id()),
                parts.listNotices(breach.id()),
                parts.findAnnouncement(breach.id()),
                parts.findClosing(breach.id()));
    }

    /// Who was informed of an opened breach, and who was not yet.
    public List<SubjectNotification> listTold(File file) {
        return work.read(
                BreachActs.READ_BREACH, () -> tellings.list(file.breach().id()));
    }

    /// Records an assessment, the first or a later one. Repeating the newest changes nothing.
    public Outcome<Nothing> assess(Granted<BreachId> key, BreachAssessmentDraft wish) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        List<Objection> objections = rules(id).assess(wish);
        List<BreachAssessment> before = work.read(BreachActs.KEEP_BREACH, () -> parts.listAssessments(id));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (!before.isEmpty() && wish.equalTo(before.getLast())) {
            return Outcome.done();
        }
        BreachAssessment fresh = new BreachAssessment(
                before.size() + 1,
                wish.risk().orElseThrow(),
                wish.aware().orElseThrow(),
                wish.whyThen(),
                wish.affected(),
                wish.consequences(),
                wish.measures(),
                wish.why(),
                Acting.current().person(),
                clock.instant());
        log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "assessed").through(id));
        return add(id, () -> parts.add(id, fresh) == 1);
    }

    /// Adds under the lock of the breach, since somebody may assess or close it at the same
    /// moment: either the closing sees this addition, or the addition is refused.
    private Outcome<Nothing> add(BreachId id, BooleanSupplier adding) {
        return work.once(
                BreachActs.KEEP_BREACH,
                () -> {
                    facts.hold(id);
                    return adding.getAsBoolean() ? Outcome.done() : Outcome.conflict();
                },
                _ -> Outcome.conflict());
    }

    /// Records that somebody notified the authority, outside this program.
    ///
    /// @param notice its identity, so that the same form sent twice is one notification
    public Outcome<Nothing> notified(
            Granted<BreachId> key, UUID notice, Optional<Instant> sentAt, String number, String delay) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        List<Objection> objections = rules(id).notify(sentAt, number, delay);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        AuthorityNotice fresh = new AuthorityNotice(
                notice, sentAt.orElseThrow(), number, delay, Acting.current().person(), clock.instant());
        log.append(
                log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "authority").through(id));
        return add(id, () -> {
            parts.add(id, fresh);
            return true;
        });
    }

    /// Fixes what the persons concerned are told. The program sends it afterwards, so the text is
    /// checked for names first.
    public List<Objection> announce(Granted<BreachId> key, Optional<BreachAnnouncement.Way> way, String text) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        Optional<Objection> named =
                way.filter(BreachAnnouncement.Way.EACH::equals).flatMap(_ -> words.objection(id, text));
        return work.write(BreachActs.KEEP_BREACH, () -> {
            facts.hold(id);
            List<Objection> objections = rules(id).announce(way, text, affected.count(id));
            if (objections.isEmpty()) {
                objections = named.stream().toList();
            }
            if (objections.isEmpty()) {
                log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "announced")
                        .through(id));
                parts.add(
                        id,
                        new BreachAnnouncement(
                                way.orElseThrow(), text, Acting.current().person(), clock.instant()));
            }
            return objections;
        });
    }

    /// Hides the breach from the head of the school from now on, for when it turns out to be about
    /// the head. Cannot be undone.
    public void narrow(Granted<BreachId> key) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        Optional<BreachAccessRules.Filed> filed = work.read(BreachActs.KEEP_BREACH, () -> store.findFiled(id));
        if (filed.filter(each -> each.circle() == BreachVisibility.SCHOOL).isPresent()) {
            log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "narrowed")
                    .through(id));
            work.write(BreachActs.KEEP_BREACH, () -> store.narrow(id));
        }
    }

    /// Closes the breach, with the lesson drawn from it.
    public List<Objection> close(Granted<BreachId> key, String lesson) {
        BreachId id = key.use(BreachActs.KEEP_BREACH);
        return work.write(BreachActs.KEEP_BREACH, () -> {
            facts.hold(id);
            List<Objection> objections = stops(id, lesson);
            if (objections.isEmpty()) {
                log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "closed")
                        .through(id));
                parts.add(id, new BreachClosing(lesson, Acting.current().person(), clock.instant()));
            }
            return objections;
        });
    }

    private List<Objection> stops(BreachId id, String lesson) {
        BreachFacts known = factsOf(id);
        List<Objection> objections = new BreachRules(known, clock.instant()).close(lesson);
        return objections.isEmpty() && waits(id, known)
                ? List.of(new Objection("lesson", Sentence.of("breaches.no.close_untold")))
                : objections;
    }

    /// Whether the program still has somebody to inform, including those whom a later search of
    /// the audit log found.
    private boolean waits(BreachId id, BreachFacts known) {
        return known.way().equals(Optional.of(BreachAnnouncement.Way.EACH)) && asProgram(() -> round.waits(id));
    }

    public BreachRules rules(BreachId id) {
        return new BreachRules(factsOf(id), clock.instant());
    }

    private BreachFacts factsOf(BreachId id) {
        return asProgram(() -> facts.find(id)).orElseThrow();
    }

    private BreachState state(BreachFacts known) {
        return new BreachRules(known, clock.instant()).state();
    }

    /// Reads the facts with the program's rights, so that they are the same whoever asks.
    private <T> T asProgram(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, what));
    }
}
